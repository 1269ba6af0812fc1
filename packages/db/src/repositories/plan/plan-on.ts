import { dayOfInstant, workPlanSchema, type Day, type Instant, type WorkPlan } from '@zhaoshang/domain'
import type { Queryable } from '../../database/database.ts'
import { unitsOn } from '../organisation/units-on.ts'

/** A stored version of the plan; its units are those of the day that it was asked for. */
export interface StoredPlan {
  /** Id of the version, which a return pins. */
  readonly id: string
  readonly plan: WorkPlan
  /** Day on which the first plan was loaded: the system has run since then. */
  readonly runningSince: Day
}

interface Row {
  readonly id: string
  readonly body: unknown
  readonly first_loaded_at: Instant
}

const columns = 'id, body, (select min(loaded_at) from plan_version) as first_loaded_at'

/** The plan in force on a day; before the first one's day the first one. Null on an empty database. */
export async function planOn(q: Queryable, day: Day): Promise<StoredPlan | null> {
  const [found] = await q.query<Row>(
    `select ${columns} from plan_version
     order by effective_from <= $1 desc, case when effective_from <= $1 then effective_from end desc, effective_from, loaded_at desc
     limit 1`,
    [day],
  )
  return found ? withUnits(q, found, day) : null
}

/** A pinned version with the units of a day: what a return was filled under. */
export async function planVersion(q: Queryable, id: string, day: Day): Promise<StoredPlan | null> {
  const [found] = await q.query<Row>(`select ${columns} from plan_version where id = $1`, [id])
  return found ? withUnits(q, found, day) : null
}

/** Every version, oldest first, for obligations over a span of time; units as their bodies have them. */
export async function planVersions(q: Queryable): Promise<StoredPlan[]> {
  const rows = await q.query<Row>(`select ${columns} from plan_version order by effective_from, loaded_at`)
  return rows.map(storedPlan)
}

async function withUnits(q: Queryable, found: Row, day: Day): Promise<StoredPlan> {
  const stored = storedPlan(found)
  const units = await unitsOn(q, day)
  return units.length === 0 ? stored : { ...stored, plan: { ...stored.plan, units } }
}

/** A body that an earlier program stored lacks the parts that came later: parsing gives them their defaults. */
function storedPlan({ id, body, first_loaded_at }: Row): StoredPlan {
  return { id, plan: workPlanSchema.parse(body), runningSince: dayOfInstant(first_loaded_at) }
}
