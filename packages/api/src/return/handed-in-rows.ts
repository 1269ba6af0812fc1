import { recordsOfList, type HandedInRow, type Queryable } from '@zhaoshang/db'
import { listOf, type Cycle, type WorkPlan } from '@zhaoshang/domain'

/** Everything that the return's lists show now, as it is frozen when the return is handed in. */
export async function handedInRows(
  q: Queryable,
  plan: WorkPlan,
  cycle: Cycle,
  unit: string,
): Promise<HandedInRow[]> {
  const rows: HandedInRow[] = []
  for (const content of cycle.contents) {
    const list = content.kind === 'list' ? listOf(plan, content.list) : undefined
    if (!list) continue
    // One after the other: they share the transaction's connection.
    const records = await recordsOfList(q, { list, plan, unit, sensitive: true })
    for (const { id, version, values, sensitive } of records) {
      rows.push({
        list: list.id,
        entity: list.entity,
        entityId: id,
        entityVersion: version,
        values,
        sensitive,
      })
    }
  }
  return rows
}
