import type { Write } from '@zhaoshang/db'
import type { Day, Unit } from '@zhaoshang/domain'
import { Refused } from '../../refusal/refused.ts'
import type { PlannedMoves } from './plan-moves.ts'
import { codeOf, type Reorganisation } from './reorganisation.ts'
import { moveSources } from './sources/index.ts'

/** Does what was listed, in the transaction of the caller. */
export async function applyMoves(w: Write, change: Reorganisation, planned: PlannedMoves): Promise<void> {
  const { units, made, context, bySource, list } = planned
  if (change.kind === 'rename') {
    const [unit] = units
    if (unit) await rename(w, unit, change)
    return
  }
  await makeUnits(w, made, change.day)
  // What hangs on a unit moves while the unit is still there to be asked.
  for (const { kind, code, things } of bySource) {
    await moveSources.find((source) => source.kind === kind)?.move(w, context, code, things)
  }
  const ends = change.kind === 'merge' || !change.goesOn
  for (const unit of units) {
    const targets =
      change.kind === 'merge'
        ? [codeOf(change.into)]
        : [...change.parts.map(codeOf), ...(change.goesOn ? [unit.code] : [])]
    await w.createMany(
      'unitSuccession',
      targets.map((to) => ({
        fromCode: unit.code,
        toCode: to,
        day: change.day,
        kind: change.kind,
        moved: list
          .filter((thing) => thing.from === unit.code && thing.to === to && !thing.stays)
          .map(({ kind, id, title, as, to }) => ({ kind, id, title, ...(as !== undefined && { as }), to })),
      })),
    )
    if (!ends) continue
    await w.put('unitPeriod', { ...periodOf(unit), toDay: change.day })
    await touch(w, unit)
  }
}

async function rename(
  w: Write,
  unit: PlannedMoves['units'][number],
  { name, shortName, day }: Extract<Reorganisation, { kind: 'rename' }>,
): Promise<void> {
  const { id: _id, ...same } = periodOf(unit)
  await w.put('unitPeriod', { ...periodOf(unit), toDay: day })
  // Forms go on calling it by the old name for a long time.
  const aliases = [...new Set([...unit.aliases, unit.name, unit.shortName])].filter((word) => word !== name)
  await w.create('unitPeriod', { ...same, name, shortName, aliases, fromDay: day, toDay: null })
  await touch(w, unit)
}

/** Makes units that begin on a day, after all the others. */
export async function makeUnits(w: Write, units: readonly Unit[], day: Day): Promise<void> {
  const [last] = await w.query<{ position: number }>(
    'select coalesce(max(position), -1) as position from unit',
  )
  await w.createMany(
    'unit',
    units.map(({ code }, i) => ({ code, position: (last?.position ?? -1) + 1 + i })),
  )
  await w.createMany(
    'unitPeriod',
    units.map(({ code, parent, ...unit }) => ({
      ...unit,
      unitCode: code,
      fromDay: day,
      parent: parent ?? null,
    })),
  )
}

/** Whoever has the unit's page open is told that it changed. */
async function touch(w: Write, { code, version }: PlannedMoves['units'][number]): Promise<void> {
  const changed = await w.query(
    'update unit set version = version + 1, updated_at = $3 where code = $1 and version = $2 returning code',
    [code, version, w.now],
  )
  if (changed.length === 0) throw new Refused({ code: 'stale' })
}

function periodOf(unit: PlannedMoves['units'][number]) {
  const {
    code: unitCode,
    periodId,
    name,
    shortName,
    aliases,
    kinds,
    capabilities,
    parent,
    fromDay,
    toDay,
  } = unit
  return { id: periodId, unitCode, name, shortName, aliases, kinds, capabilities, parent, fromDay, toDay }
}
