import {
  fieldOf,
  type FormReading,
  type List,
  type RawCell,
  type ReadColumn,
  type ReadRow,
  type WorkPlan,
} from '@zhaoshang/domain'
import { cellAt, type Sheet, type SheetRow, type Workbook } from '../workbook.ts'
import { cellText, isNumeric } from './cell-text.ts'
import { classifyRow, type TableShape } from './classify-row.ts'
import { findHeadings, headingIndex, type Heading, type HeadingIndex } from './find-headings.ts'
import { periodFrom } from './find-period.ts'
import { unitFinder, type UnitFinder } from './find-unit.ts'
import { readFormLines, type FormLines } from './form-lines.ts'
import { headingNames, type HeadingName } from './heading-names.ts'
import { fold } from './heading-text.ts'
import { listNamed } from './list-named.ts'
import { applyUnitLine, matchColumns, splitPairs, type ColumnHeading } from './match-columns.ts'
import { mergeAt, resolveMerges, type Grid } from './resolve-merges.ts'

export type ReadFormsOptions = {
  /** The name that the person's file has: it may tell list, unit and period. */
  fileName?: string
  /** Hidden sheets are old versions and lookup tables; they are read only when asked for. */
  hiddenSheets?: boolean
}

const longestTitle = 60

type Knowledge = { plan: WorkPlan; names: HeadingName[][]; index: HeadingIndex; units: UnitFinder }
type Table = { heading: Heading; lines: FormLines; bodyFrom: number; bodyTo: number }

/**
 * Finds the forms in a workbook: several on one sheet, several sheets. Only
 * structure is recognised; what the cells mean, the domain's readers say.
 *
 * @returns one reading per table, in the workbook's order; none where no table has a plan's headings
 * @example
 * const [form] = readForms(workbook, plan, { fileName: '2024-04 东关镇 洽谈项目清单.xlsx' })
 * form?.list // 'negotiating'
 */
export function readForms(workbook: Workbook, plan: WorkPlan, options: ReadFormsOptions = {}): FormReading[] {
  const knowledge = knowledgeOf(plan)
  const fileName = (options.fileName ?? '').replace(/^.*[/\\]/, '').replace(/\.[A-Za-z]{2,4}$/, '')
  return workbook.sheets
    .filter((sheet) => options.hiddenSheets === true || !sheet.hidden)
    .flatMap((sheet) => readSheet(sheet, knowledge, fileName))
}

/** Kept per plan: a plan is a value that never changes. */
const known = new WeakMap<WorkPlan, Knowledge>()

function knowledgeOf(plan: WorkPlan): Knowledge {
  const before = known.get(plan)
  if (before) return before
  const names = plan.lists.map((list) => headingNames(plan, list))
  const knowledge: Knowledge = { plan, names, index: headingIndex(names), units: unitFinder(plan) }
  known.set(plan, knowledge)
  return knowledge
}

function readSheet(sheet: Sheet, knowledge: Knowledge, fileName: string): FormReading[] {
  const grid = resolveMerges(sheet)
  const readings: FormReading[] = []
  let previous: FormReading | undefined
  let unitsAbove: string[] = []
  for (const table of tablesOf(grid, findHeadings(grid, knowledge.index))) {
    const reading = readTable(sheet, grid, table, knowledge, fileName, readings[0], unitsAbove)
    if (readings.length === 0) unitsAbove = table.lines.units
    if (previous && continues(previous, reading, table.lines, knowledge)) {
      previous.rows.push(...reading.rows)
      previous.totals.push(...reading.totals)
      previous.notes.push(...reading.notes)
    } else {
      readings.push(reading)
      previous = reading
    }
  }
  return readings
}

/** The lines above each heading, and the rows below it down to the next one's lines. */
function tablesOf(grid: Grid, headings: readonly Heading[]): Table[] {
  const starts = headings.map((heading, i) => {
    const floor = i === 0 ? 0 : (headings[i - 1]?.last ?? 0) + 1
    let start = heading.first
    while (start > floor && heading.first - start < 12 && (i === 0 || isLine(grid, start - 1, heading)))
      start--
    return start
  })
  return headings.map((heading, i) => ({
    heading,
    lines: readFormLines(grid.rows.slice(starts[i], heading.first)),
    bodyFrom: heading.last + 1,
    bodyTo: starts[i + 1] ?? grid.rows.length,
  }))
}

/** Between two tables: a title, 填报单位…, a date; no row of data, no total, no signature of the table above. */
function isLine(grid: Grid, i: number, heading: Heading): boolean {
  const row = grid.rows[i]
  if (!row) return false
  const filled = row.cells.filter((cell) => cell.kind !== 'empty')
  const texts = filled.map((cell) => fold(cellText(cell)))
  if (
    texts.some((text) =>
      /^(注|备注|说明)\d*[:、.]|(填报人|填表人|制表人|审核人|负责人|经办人)(\(.*\))?:|合计|小计|总计/.test(
        text,
      ),
    )
  )
    return false
  if (filled.some((cell) => isNumeric(cell))) return false
  const first = row.cells.findIndex((cell) => cell.kind !== 'empty')
  const labelled = texts.some((text) => /(单位|时间|日期|乡镇|部门):/.test(text))
  const wide = (mergeAt(grid, row.row, first)?.right ?? first) - first >= 2
  const title = /清单|台账|统计表|一览表|汇总表|情况表|附件|^20\d\d年/.test(texts[0] ?? '')
  return filled.length <= 1
    ? labelled || wide || title || heading.columns[0]?.index === first
    : filled.length <= 4 && labelled
}

function readTable(
  sheet: Sheet,
  grid: Grid,
  table: Table,
  knowledge: Knowledge,
  fileName: string,
  above: FormReading | undefined,
  unitsAbove: readonly string[],
): FormReading {
  const { plan } = knowledge
  const body = grid.rows.slice(table.bodyFrom, table.bodyTo)
  const sample = body.slice(0, 20).map((row) => row.cells)
  const headings = withBlankHeadings(table.heading.columns, body)
  const { list, columns } = chooseList(knowledge, headings, sample, table.lines, sheet.name, fileName)
  const units = table.lines.units.length > 0 ? table.lines.units : unitsAbove
  applyUnitLine(plan, columns, units)
  markRowNumbers(columns, body)
  splitPairs(columns, sample)

  const name = list && nameColumn(plan, list, columns)
  const rowNumber = columns.find((column) => column.how === 'row-number')?.index
  const width = Math.max(0, ...columns.map((column) => column.index + 1))
  const shape: TableShape = {
    columns: columns.map((column) => column.index),
    headings: new Map(
      table.heading.columns.map((column) => [
        column.index,
        new Set(column.parts.map(fold).filter((part) => part !== '')),
      ]),
    ),
    rowNumber,
    name,
    numbered: body.some((row) => rowNumber !== undefined && isNumeric(row.cells[rowNumber])),
    widthAt: (row, column) => {
      const merge = mergeAt(grid, row, column)
      return merge ? merge.right - merge.left + 1 : 1
    },
  }
  const titles = table.lines.titles.filter((line) => line.length <= longestTitle)
  const title =
    titles.find((line) => listNamed(plan, line) !== undefined) ??
    titles.toSorted((a, b) => b.length - a.length)[0]
  const unit =
    unitInLines(table.lines, knowledge.units) ??
    above?.unit ??
    unitInNames(knowledge.units, sheet.name, fileName)
  // What stands over the first table of a sheet counts for those below it.
  const over = [
    ...(title === undefined ? [] : [title]),
    ...table.lines.dates,
    ...table.lines.all,
    ...(above?.period === undefined ? [] : [above.period]),
  ]
  const reading: FormReading = {
    sheet: sheet.name,
    hiddenSheet: sheet.hidden,
    list: list?.id ?? null,
    ...(title === undefined ? {} : { title }),
    ...periodFrom([...over, sheet.name, fileName]),
    ...(unit === undefined ? {} : { unit }),
    headingRows: grid.rows.slice(table.heading.first, table.heading.last + 1).map((row) => row.row),
    columns,
    rows: [],
    totals: [],
    notes: [],
  }
  sortRows(body, shape, width, reading)
  return reading
}

function sortRows(body: readonly SheetRow[], shape: TableShape, width: number, reading: FormReading): void {
  let afterNote = false
  for (const row of body) {
    const kind = classifyRow(row, shape, afterNote)
    if (kind === 'data') {
      reading.rows.push(padded(row, width))
    } else if (kind === 'total') {
      reading.totals.push(padded(row, width))
    } else if (kind === 'note' || kind === 'caption' || kind === 'nothing') {
      const text = [...new Set(row.cells.map(cellText).filter((part) => part !== ''))].join(' ')
      reading.notes.push({ row: row.row, text })
      // A caption opens a group of rows; a note or signature closes the table.
      afterNote = kind === 'note' && /^[（(]?(注|备注|说明|附注|填表|填报|审核|制表|注意)/.test(text.trim())
      continue
    }
    afterNote = false
  }
}

function padded(row: SheetRow, width: number): ReadRow {
  if (row.cells.length >= width) return row
  return { row: row.row, cells: Array.from({ length: width }, (_, column) => cellAt(row.cells, column)) }
}

/** Columns that have cells but no heading are shown, so that nobody misses them silently. */
function withBlankHeadings(columns: readonly ColumnHeading[], body: readonly SheetRow[]): ColumnHeading[] {
  const known = new Set(columns.map((column) => column.index))
  const counts = new Map<number, number>()
  const last = Math.max(0, ...known)
  for (const row of body.slice(0, 200)) {
    if (row.cells.filter((cell) => cell.kind !== 'empty').length < 3) continue
    row.cells.forEach((cell, column) => {
      if (cell.kind !== 'empty' && !known.has(column) && column <= last + 5)
        counts.set(column, (counts.get(column) ?? 0) + 1)
    })
  }
  const blank = [...counts.keys()].map((index): ColumnHeading => ({ index, parts: [''] }))
  return [...columns, ...blank].toSorted((a, b) => a.index - b.index)
}

/** 1, 2, 3 under no heading, or under 编号 that no field took. */
function markRowNumbers(columns: ReadColumn[], body: readonly SheetRow[]): void {
  if (columns.some((column) => column.how === 'row-number')) return
  const first = columns[0]
  if (!first || first.target !== null || !/^(编号)?$/.test(fold(first.heading))) return
  const numbers = body
    .map((row) => row.cells[first.index])
    .filter((cell): cell is RawCell => cell !== undefined && isNumeric(cell))
  if (numbers.length > 0) first.how = 'row-number'
}

function nameColumn(plan: WorkPlan, list: List, columns: readonly ReadColumn[]): number | undefined {
  return columns.find((column) =>
    column.target?.some((id) => {
      const field = fieldOf(plan, id)
      return field?.entity === list.entity && field.role === 'name'
    }),
  )?.index
}

/** The list that title, sheet or file name, and above all the columns speak for. */
function chooseList(
  knowledge: Knowledge,
  headings: readonly ColumnHeading[],
  sample: readonly (readonly RawCell[])[],
  lines: FormLines,
  sheetName: string,
  fileName: string,
): { list: List | undefined; columns: ReadColumn[] } {
  const { plan, names } = knowledge
  const titled = lines.titles.map((line) => listNamed(plan, line)).find((list) => list !== undefined)
  const named = titled ?? listNamed(plan, sheetName) ?? listNamed(plan, fileName)
  const bonus = titled ? 8 : 5
  const results = plan.lists.map((list, i) => {
    const matched = matchColumns(plan, list, names[i] ?? [], headings, sample)
    return { list, columns: matched.columns, score: matched.score + (named?.id === list.id ? bonus : 0) }
  })
  results.sort((a, b) => b.score - a.score || a.list.attachment - b.list.attachment)
  const [best, second] = results
  if (!best) return { list: undefined, columns: [] }
  const clear = named !== undefined || !second || best.score > second.score
  return { list: clear ? best.list : undefined, columns: best.columns }
}

function first(texts: readonly string[], find: (text: string) => string | undefined): string | undefined {
  return texts.map(find).find((code) => code !== undefined)
}

function unitInLines(lines: FormLines, units: UnitFinder): string | undefined {
  const brackets = (text: string) =>
    [...text.matchAll(/[（(]([^（）()]*)[）)]/g)].map((match) => match[1] ?? '')
  return (
    first(lines.reportingUnits, units.exact) ??
    first(lines.reportingUnits, units.within) ??
    first(lines.titles.flatMap(brackets), units.exact) ??
    first(lines.titles, units.exact) ??
    first(lines.titles, units.within)
  )
}

function unitInNames(units: UnitFinder, sheetName: string, fileName: string): string | undefined {
  return (
    units.exact(sheetName) ??
    first(fileName.split(/[\s_—\-+（）()【】[\]]+/), units.exact) ??
    units.within(sheetName) ??
    units.within(fileName)
  )
}

/** A printed page's heading again, or a second part under the same headings, is the same form; another unit's is not. */
function continues(
  previous: FormReading,
  reading: FormReading,
  lines: FormLines,
  knowledge: Knowledge,
): boolean {
  const keys = (form: FormReading) =>
    form.columns.map((column) => `${column.index}${fold(column.heading)}`).join('|')
  if (keys(previous) !== keys(reading)) return false
  const named = lines.titles.map((line) => listNamed(knowledge.plan, line)).find((list) => list !== undefined)
  if (named && named.id !== previous.list) return false
  const saysUnit =
    lines.reportingUnits.length > 0 || lines.titles.some((line) => knowledge.units.within(line) !== undefined)
  return !saysUnit || reading.unit === previous.unit
}
