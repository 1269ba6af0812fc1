import { cellAt, emptyCell, type Merge, type Sheet, type SheetRow } from '../workbook.ts'

/** Overlapping ranges are not legal; a file that has them anyway may not cost more than this. */
const most = 3_000_000

/** A sheet whose merged cells count for every row that they cover. */
export type Grid = {
  rows: SheetRow[]
  /** Merged ranges by their first row. */
  mergesFrom: Map<number, Merge[]>
}

/**
 * A value merged down a column is repeated for each row; what a merged range
 * covers to the right is empty, whatever is left under it.
 */
export function resolveMerges(sheet: Sheet): Grid {
  const rows = sheet.rows.map((row) => row)
  const owned = new Set<number>()
  const mergesFrom = new Map<number, Merge[]>()
  let work = 0
  for (const merge of sheet.merges) {
    const starting = mergesFrom.get(merge.top)
    if (starting) starting.push(merge)
    else mergesFrom.set(merge.top, [merge])
    const first = firstAt(rows, merge.top)
    const anchorRow = rows[first]
    const anchor = anchorRow?.row === merge.top ? cellAt(anchorRow.cells, merge.left) : emptyCell
    for (let i = first; i < rows.length; i++) {
      const row = rows[i]
      if (!row || row.row > merge.bottom || ++work > most) break
      const right = Math.min(merge.right, row.cells.length - 1)
      if (row.row === merge.top && right <= merge.left) continue
      const cells = owned.has(i) ? row.cells : [...row.cells]
      while (cells.length <= merge.left && anchor.kind !== 'empty') cells.push(emptyCell)
      if (merge.left < cells.length) cells[merge.left] = anchor
      for (let column = merge.left + 1; column <= right; column++) cells[column] = emptyCell
      work += Math.max(0, right - merge.left)
      rows[i] = { row: row.row, cells }
      owned.add(i)
    }
  }
  return { rows, mergesFrom }
}

/** Position of the first row at or after a row number. */
export function firstAt(rows: readonly SheetRow[], row: number): number {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle]?.row ?? 0) < row) low = middle + 1
    else high = middle
  }
  return low
}

/** The merged range that covers a cell; ranges higher than a heading can be are not looked for. */
export function mergeAt(grid: Grid, row: number, column: number): Merge | undefined {
  for (let top = row; top > row - 6 && top > 0; top--) {
    const found = grid.mergesFrom
      .get(top)
      ?.find((merge) => merge.bottom >= row && merge.left <= column && merge.right >= column)
    if (found) return found
  }
  return undefined
}
