import { projectsNaming } from '@zhaoshang/db'
import { projectColumns } from '../../../record/typed-columns.ts'
import type { MoveSource } from '../move-source.ts'
import { replaceUnit } from './replace-unit.ts'

/** Projects that count: those that are over stay where they were. */
export const projects: MoveSource = {
  kind: 'project',
  choosable: true,
  async find(q, { plan }, code) {
    const counting = plan.statuses.filter(({ counts }) => counts).map(({ id }) => id)
    const rows = await projectsNaming(q, code, counting)
    return rows.map(({ id, name, version, reportingUnit, responsibleUnit, placeUnit }) => ({
      id,
      title: name,
      version,
      as: [reportingUnit === code && '填报', responsibleUnit === code && '责任', placeUnit === code && '落地']
        .filter(Boolean)
        .join('、'),
    }))
  },
  async move(w, { plan }, code, things) {
    const to = new Map(things.map((thing) => [thing.id, thing.to]))
    const counting = plan.statuses.filter(({ counts }) => counts).map(({ id }) => id)
    const rows = await projectsNaming(w, code, counting)
    await w.updateMany(
      'project',
      rows.flatMap((row) => {
        const taker = to.get(row.id)
        if (taker === undefined) return []
        const values = replaceUnit(plan, 'project', row.values, code, taker)
        // A field that does not name a unit leaves the column as it is, or follows it where it named the old one.
        const { responsibleUnit, placeUnit } = projectColumns(plan, values)
        const followed = (was: string | null, is: string | null | undefined) =>
          was === code ? taker : (is ?? was)
        return [
          {
            key: row.id,
            expectedVersion: row.version,
            patch: {
              values,
              reportingUnit: row.reportingUnit === code ? taker : row.reportingUnit,
              responsibleUnit: followed(row.responsibleUnit, responsibleUnit),
              placeUnit: followed(row.placeUnit, placeUnit),
            },
          },
        ]
      }),
    )
  },
}
