import { problemsNaming } from '@zhaoshang/db'
import type { MoveSource } from '../move-source.ts'
import { replaceUnit } from './replace-unit.ts'

export const problems: MoveSource = {
  kind: 'problem',
  choosable: true,
  async find(q, _context, code) {
    return (await problemsNaming(q, code)).map(({ id, name, version, reportingUnit, responsibleUnit }) => ({
      id,
      title: name,
      version,
      as: [reportingUnit === code && '填报', responsibleUnit === code && '牵头'].filter(Boolean).join('、'),
    }))
  },
  async move(w, { plan }, code, things) {
    const to = new Map(things.map((thing) => [thing.id, thing.to]))
    await w.updateMany(
      'problem',
      (await problemsNaming(w, code)).flatMap((row) => {
        const taker = to.get(row.id)
        if (taker === undefined) return []
        return [
          {
            key: row.id,
            expectedVersion: row.version,
            patch: {
              values: replaceUnit(plan, 'problem', row.values, code, taker),
              reportingUnit: row.reportingUnit === code ? taker : row.reportingUnit,
              responsibleUnit: row.responsibleUnit === code ? taker : row.responsibleUnit,
            },
          },
        ]
      }),
    )
  },
}
