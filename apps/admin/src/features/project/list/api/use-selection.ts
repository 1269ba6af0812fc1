import { useCallback, useState } from 'react'
import type { Selection } from '../../../../components/table/long-table.tsx'
import { allPicked, nothingPicked, pick, pickAll, type Picked, type RowHead } from './selection.ts'

/** Rows that somebody chooses in a list. */
export function useSelection(rows: readonly RowHead[]): {
  readonly picked: Picked
  readonly selection: Selection
  readonly pickNothing: () => void
  readonly pickEverything: () => void
} {
  const [picked, setPicked] = useState(nothingPicked)
  const onSelect = useCallback(
    (index: number, range: boolean) => setPicked((last) => pick(last, rows, index, range)),
    [rows, setPicked],
  )
  return {
    picked,
    selection: {
      has: (id) => picked.everything || picked.rows.has(id),
      all: allPicked(picked, rows),
      onSelect,
      onSelectAll: () => setPicked(pickAll(picked, rows)),
    },
    pickNothing: () => setPicked(nothingPicked),
    pickEverything: () => setPicked({ ...nothingPicked, everything: true }),
  }
}
