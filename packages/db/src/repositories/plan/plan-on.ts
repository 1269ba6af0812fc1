import type { Day, WorkPlan } from '@zhaoshang/domain'
import type { Queryable } from '../../database/database.ts'
import { unitsOn } from '../organisation/units-on.ts'

/** A stored version of the plan; its units are those of the day that it was asked for. */
export interface StoredPlan {
  /** Id of the version, which a return pins. */
  readonly id: string
  readonly plan: WorkPlan
}

/** The plan in force on a day; before the first one's day the first one. Null on an empty database. */
export async function planOn(q: Queryable, day: Day): Promise<StoredPlan | null> {
  const [found] = await q.query<{ id: string; body: WorkPlan }>(
    `select id, body from plan_version
     order by effective_from <= $1 desc, case when effective_from <= $1 then effective_from end desc, effective_from, loaded_at desc
     limit 1`,
    [day],
  )
  return found ? withUnits(q, found, day) : null
}

/** A pinned version with the units of a day: what a return was filled under. */
export async function planVersion(q: Queryable, id: string, day: Day): Promise<StoredPlan | null> {
  const [found] = await q.query<{ id: string; body: WorkPlan }>(
    'select id, body from plan_version where id = $1',
    [id],
  )
  return found ? withUnits(q, found, day) : null
}

/** Every version, oldest first, for obligations over a span of time; units as their bodies have them. */
export async function planVersions(q: Queryable): Promise<StoredPlan[]> {
  const rows = await q.query<{ id: string; body: WorkPlan }>(
    'select id, body from plan_version order by effective_from, loaded_at',
  )
  return rows.map(({ id, body }) => ({ id, plan: body }))
}

async function withUnits(q: Queryable, found: { id: string; body: WorkPlan }, day: Day): Promise<StoredPlan> {
  const units = await unitsOn(q, day)
  return { id: found.id, plan: units.length === 0 ? found.body : { ...found.body, units } }
}
