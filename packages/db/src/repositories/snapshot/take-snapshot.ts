import { createHash } from 'node:crypto'
import type { Values } from '@zhaoshang/domain'
import type { Row } from '../../entities/index.ts'
import type { Narratives } from '../../entities/return.ts'
import { canonicalJson } from '../../write/canonical-json.ts'
import type { Write } from '../../write/work.ts'

/** A row of a list as it is handed in; its position in its list is that in the array. */
export interface HandedInRow {
  readonly list: string
  readonly entity: string
  readonly entityId: string
  readonly entityVersion: number
  readonly values: Values
  readonly sensitive: Values
}

/** Freezes what a return says. The hash stands for texts and rows together, so that a printed form can name it. */
export async function takeSnapshot(
  w: Write,
  returnId: string,
  narratives: Narratives,
  rows: readonly HandedInRow[],
): Promise<Row<'snapshot'>> {
  const [last] = await w.query<{ n: number }>(
    'select coalesce(max(n), 0) as n from snapshot where return_id = $1',
    [returnId],
  )
  const hash = createHash('sha256').update(canonicalJson({ narratives, rows })).digest('hex')
  const snapshot = await w.create('snapshot', { returnId, n: (last?.n ?? 0) + 1, hash, narratives })
  const positions = new Map<string, number>()
  await w.createMany(
    'snapshotRow',
    rows.map((row) => {
      const position = (positions.get(row.list) ?? 0) + 1
      positions.set(row.list, position)
      return { snapshotId: snapshot.id, position, ...row }
    }),
  )
  return snapshot
}
