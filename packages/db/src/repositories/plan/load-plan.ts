import { accept, refuse, type Instant, type Result, type Unit, type WorkPlan } from '@zhaoshang/domain'
import type { Database } from '../../database/database.ts'
import { same } from '../../write/change.ts'
import type { WriteRefusal } from '../../write/refusal.ts'
import type { Write } from '../../write/work.ts'
import { write } from '../../write/write.ts'
import type { Row } from '../../entities/index.ts'
import { unitPeriod } from '../../entities/organisation.ts'
import { selectList } from '../select-list.ts'
import { unitsOn } from '../organisation/units-on.ts'

export type LoadPlanRefusal =
  /** A version that was loaded is never changed: returns are pinned to it. */
  { code: 'plan-version-differs'; id: string }

export interface PlanLoaded {
  readonly id: string
  /** False when it was there already. */
  readonly loaded: boolean
}

/**
 * Loads a version of the plan with its units; loading it again does nothing.
 * Units that are new begin on the version's first day; units that are
 * described otherwise get a new period from that day, the old one ends there.
 */
export async function loadPlan(
  database: Database,
  plan: WorkPlan,
  context: { actor: string; request: string; now: Instant },
): Promise<Result<PlanLoaded, LoadPlanRefusal | WriteRefusal>> {
  const id = `${plan.id}@${plan.version}`
  const label = 'plan.load'
  return write<PlanLoaded, LoadPlanRefusal>(database, { ...context, label }, async (w) => {
    const [stored] = await w.query<{ body: WorkPlan }>('select body from plan_version where id = $1', [id])
    if (stored)
      return same(stored.body, plan)
        ? accept({ id, loaded: false })
        : refuse({ code: 'plan-version-differs', id })
    const { effectiveFrom, version } = plan
    await w.create('planVersion', { id, planId: plan.id, version, effectiveFrom, body: plan })
    await loadUnits(w, plan)
    return accept({ id, loaded: true })
  })
}

async function loadUnits(w: Write, plan: WorkPlan): Promise<void> {
  const from = plan.effectiveFrom
  const known = new Map((await unitsOn(w, from)).map((unit) => [unit.code, unit]))
  const codes = new Set((await w.query<{ code: string }>('select code from unit')).map((row) => row.code))
  const newUnits = plan.units
    .map((unit, position) => ({ code: unit.code, position }))
    .filter(({ code }) => !codes.has(code))
  await w.createMany('unit', newUnits)
  const changed = plan.units.filter((unit) => !same(described(unit), described(known.get(unit.code))))
  const open = await w.query<Row<'unitPeriod'>>(
    `select ${selectList(unitPeriod)} from unit_period where unit_code = any($1) and to_day is null and from_day < $2`,
    [changed.map((unit) => unit.code), from],
  )
  await w.putMany(
    'unitPeriod',
    open.map((period) => ({ ...period, toDay: from })),
  )
  await w.createMany(
    'unitPeriod',
    changed.map((unit) => ({
      unitCode: unit.code,
      fromDay: from,
      name: unit.name,
      shortName: unit.shortName,
      aliases: unit.aliases,
      kinds: unit.kinds,
      capabilities: unit.capabilities,
      parent: unit.parent ?? null,
    })),
  )
}

function described(unit: Unit | undefined): unknown {
  return unit && { ...unit, parent: unit.parent ?? null }
}
