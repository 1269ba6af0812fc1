import type { HeadingName } from './heading-names.ts'
import type { SheetRow } from '../workbook.ts'
import { cellText, isNumeric } from './cell-text.ts'
import { fold, headingText } from './heading-text.ts'
import { isRowNumberHeading, readHeading, type ColumnHeading } from './match-columns.ts'
import { mergeAt, type Grid } from './resolve-merges.ts'
import { similarEnough, similarity } from './similarity.ts'
import { canonicalUnit } from './unit-words.ts'

/** Heading rows of one table, by position in the grid's rows. */
export type Heading = { first: number; last: number; columns: ColumnHeading[] }

/** Names of all lists, by key: how a cell is known to be a heading at all. */
export type HeadingIndex = {
  listsByKey: Map<string, Set<number>>
  names: readonly (readonly HeadingName[])[]
}

export function headingIndex(names: readonly (readonly HeadingName[])[]): HeadingIndex {
  const listsByKey = new Map<string, Set<number>>()
  names.forEach((ofList, list) => {
    for (const { key } of ofList) {
      const lists = listsByKey.get(key)
      if (lists) lists.add(list)
      else listsByKey.set(key, new Set([list]))
    }
  })
  return { listsByKey, names }
}

const longestHeading = 40
/** With blanks, line breaks and hints in brackets. */
const longestText = 200
const mostRows = 4

/** All heading rows of a sheet, top to bottom. */
export function findHeadings(grid: Grid, index: HeadingIndex): Heading[] {
  const found: Heading[] = []
  for (let at = 0; at < grid.rows.length; at++) {
    const row = grid.rows[at]
    if (!row || !onlyWords(row) || knownCells(row, index) < 2) continue
    const best = bestWindow(grid, at, index, found.at(-1)?.last ?? -1, exactScore)
    if (!best) continue
    found.push(best)
    at = best.last
  }
  return found.length > 0 ? found : byLikeness(grid, index)
}

/** No heading is written as the plan knows it: the first rows are compared by likeness. */
function byLikeness(grid: Grid, index: HeadingIndex): Heading[] {
  let best: Heading | undefined
  let most = 0
  for (let at = 0; at < Math.min(grid.rows.length, 40); at++) {
    const row = grid.rows[at]
    if (!row || row.cells.filter((cell) => cell.kind === 'text').length < 3) continue
    const window = bestWindow(grid, at, index, -1, likenessScore)
    const score = window ? likenessScore(window.columns, index) : 0
    if (window && score > most) {
      best = window
      most = score
    }
  }
  return best ? [best] : []
}

/** No heading has a number in it: of most rows of data that is all that has to be looked at. */
function onlyWords(row: SheetRow): boolean {
  return row.cells.every((cell) => cell.kind === 'empty' || (cell.kind === 'text' && !isNumeric(cell)))
}

function knownCells(row: SheetRow, index: HeadingIndex): number {
  let known = 0
  for (const cell of row.cells) {
    if (cell.kind !== 'text' || cell.text.length > longestHeading) continue
    const text = headingText(cell.text)
    if (index.listsByKey.has(text.key) || index.listsByKey.has(text.bare)) known++
  }
  return known
}

type Score = (columns: readonly ColumnHeading[], index: HeadingIndex) => number

function bestWindow(
  grid: Grid,
  at: number,
  index: HeadingIndex,
  after: number,
  score: Score,
): Heading | undefined {
  let best: Heading | undefined
  let most = 0
  for (const [up, down] of [
    [0, 0],
    [1, 0],
    [0, 1],
    [2, 0],
    [1, 1],
    [0, 2],
    [2, 1],
    [1, 2],
  ] as const) {
    const first = at - up
    const last = at + down
    if (first <= after || last >= grid.rows.length || !couldBeHeading(grid, first, last)) continue
    const columns = headingColumns(grid, first, last)
    const points = score(columns, index)
    if (points > most) {
      most = points
      best = { first, last, columns }
    }
  }
  if (!best || !enough(most, best.columns.length)) return undefined
  return widened(grid, best, after)
}

function enough(points: number, columns: number): boolean {
  return points >= 2.5 ? points >= columns * 0.3 : points >= 2 && points >= columns * 0.6
}

const formLine =
  /(填报|填表|报送|上报|制表)?(单位|时间|日期|部门|乡镇|人)\s*[:：]|^(\d{4}|[〇零一二三四五六七八九]{4})年/

/**
 * Headings are short texts in neighbouring rows; a number or a date makes a
 * row of data, 填报单位： or one text over the whole width a line above the table.
 */
function couldBeHeading(grid: Grid, first: number, last: number): boolean {
  for (let i = first; i <= last; i++) {
    const row = grid.rows[i]
    if (!row || (i > first && row.row - (grid.rows[i - 1]?.row ?? 0) > 2)) return false
    const texts = row.cells.map(cellText).filter((text) => text !== '')
    if (i < last && (new Set(texts).size < 2 || texts.some((text) => formLine.test(text)))) return false
    if (row.cells.some((cell) => (cell.kind !== 'text' && cell.kind !== 'empty') || isNumeric(cell)))
      return false
    if (texts.some((text) => text.length > longestText || (i > first && fold(text).length > longestHeading)))
      return false
  }
  return true
}

/** Columns with a heading; a group's heading counts for every column under it. */
function headingColumns(grid: Grid, first: number, last: number): ColumnHeading[] {
  const width = Math.max(...grid.rows.slice(first, last + 1).map((row) => row.cells.length))
  const columns: ColumnHeading[] = []
  for (let index = 0; index < width; index++) {
    const parts: string[] = []
    for (let i = first; i <= last; i++) parts.push(headingPart(grid, i, index, last))
    if (parts.some((part) => part !== '')) columns.push({ index, parts })
  }
  return columns
}

function headingPart(grid: Grid, i: number, column: number, last: number): string {
  const row = grid.rows[i]
  if (!row) return ''
  const own = cellText(row.cells[column])
  if (own !== '') return own
  const merge = mergeAt(grid, row.row, column)
  if (merge) return merge.left < column && merge.right > merge.left ? cellText(row.cells[merge.left]) : ''
  if (i === last || cellText(grid.rows[last]?.cells[column]) === '') return ''
  // Not merged, but left blank behind the group's heading.
  for (let left = column - 1; left >= 0; left--) {
    if (mergeAt(grid, row.row, left) && cellText(row.cells[left]) === '') return ''
    const text = cellText(row.cells[left])
    if (text !== '')
      return cellText(grid.rows[last]?.cells[left]) !== '' && cellText(grid.rows[last]?.cells[left]) !== text
        ? text
        : ''
    if (cellText(grid.rows[last]?.cells[left]) === '') return ''
  }
  return ''
}

function exactScore(columns: readonly ColumnHeading[], index: HeadingIndex): number {
  const perList = index.names.map(() => 0)
  let numbered = 0
  for (const column of columns) {
    const heading = readHeading(column)
    const lists = new Set(
      heading.forms.flatMap((form) => [
        ...(index.listsByKey.get(form.key) ?? []),
        ...(index.listsByKey.get(form.bare) ?? []),
      ]),
    )
    for (const list of lists) perList[list] = (perList[list] ?? 0) + 1
    if (lists.size === 0 && isRowNumberHeading(heading)) numbered = 0.5
  }
  return Math.max(...perList) + numbered
}

function likenessScore(columns: readonly ColumnHeading[], index: HeadingIndex): number {
  const perList = index.names.map(
    (names) =>
      columns.filter((column) =>
        readHeading(column).forms.some((form) =>
          names.some(
            (name) => form.bare === name.key || similarity(form.bare, name.key, name.family) >= similarEnough,
          ),
        ),
      ).length,
  )
  return Math.max(...perList)
}

/** Takes in what belongs to the heading without naming a column: groups above, units, numbers and merged rests below. */
function widened(grid: Grid, heading: Heading, after: number): Heading {
  let { first, last } = heading
  while (first - 1 > after && last - first + 1 < mostRows && isGroupRow(grid, first - 1, heading)) first--
  while (last + 1 < grid.rows.length && last - first + 1 < mostRows && belongsBelow(grid, last, heading))
    last++
  return first === heading.first && last === heading.last
    ? heading
    : { first, last, columns: headingColumns(grid, first, last) }
}

function isGroupRow(grid: Grid, i: number, heading: Heading): boolean {
  const row = grid.rows[i]
  if (!row || !couldBeHeading(grid, i, i)) return false
  const filled = row.cells.flatMap((cell, column) => (cell.kind === 'empty' ? [] : [column]))
  const texts = filled.map((column) => cellText(row.cells[column]))
  if (filled.length < 2 || texts.some((text) => text.length > 20 || /[:：]/.test(text))) return false
  const under = new Set(heading.columns.map((column) => column.index))
  const wide = filled.some((column) => (mergeAt(grid, row.row, column)?.right ?? column) > column)
  return wide && filled.every((column) => under.has(column))
}

function belongsBelow(grid: Grid, last: number, heading: Heading): boolean {
  const row = grid.rows[last]
  const next = grid.rows[last + 1]
  if (!row || !next) return false
  const merged = heading.columns.some((column) => {
    const merge = mergeAt(grid, row.row, column.index)
    return merge !== undefined && merge.bottom >= next.row && merge.bottom - merge.top < mostRows
  })
  const filled = next.cells.filter((cell) => cell.kind !== 'empty').map(cellText)
  const units =
    filled.length > 0 && filled.every((text) => canonicalUnit(text.replace(/[()（）\s]/g, '')) !== undefined)
  return (merged && couldBeHeading(grid, last + 1, last + 1)) || units
}
