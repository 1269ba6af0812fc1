import { maskSensitive, type List, type Values, type WorkPlan } from '@zhaoshang/domain'
import type { SheetCell, SheetWriter } from '../xlsx/sheet-writer.ts'
import type { WorkbookWriter } from '../xlsx/workbook-writer.ts'
import { columnSums } from './column-sums.ts'
import { columnWidths } from './column-widths.ts'
import { formCell, numberCell } from './form-cell.ts'
import { formColumns, headingOf, type FormColumn, type Sensitive } from './form-columns.ts'
import { rowHeight, textWidth } from './row-height.ts'

/** A row of a form as it is printed. */
export type FormRow = {
  values: Values
  /** Who reported it; printed in a column of its own in the consolidation. */
  unit?: string
  /** A record that two units report is printed twice and summed once. */
  recordId?: string
}

export type FormSheet = {
  plan: WorkPlan
  list: List
  rows: AsyncIterable<FormRow> | Iterable<FormRow>
  /** 填报单位：… in the form's line. */
  reporter: string
  /** `2024年4月`; empty: of no period. */
  periodName: string
  /** Day of filling in, `2024-04-25`. */
  day: string
  sensitive: Sensitive
  /** Prints the reporting unit of each row. */
  withUnits: boolean
}

/** What stood in a form, for the summary. */
export type FormCount = {
  list: List
  rows: number
  /** Rows whose record another unit had reported already; they are in no sum. */
  repeated: number
  /** By column: heading with unit, and the sum. */
  sums: { heading: string; sum: string }[]
}

/** Writes one attachment: title, line, headings, rows, one row of sums, the line for signatures. */
export async function writeFormSheet(workbook: WorkbookWriter, form: FormSheet): Promise<FormCount> {
  const { plan, list } = form
  const columns = formColumns(plan, list, form.sensitive)
  const lead = form.withUnits ? ['序号', '填报单位'] : ['序号']
  const widths = columnWidths(columns, form.withUnits, list.paper)
  const grouped = columns.some((column) => column.group !== undefined)
  const headingRows: [number, number] = [4, grouped ? 5 : 4]
  const nameAt = columns.findIndex((column) => column.found.some((field) => field.role === 'name'))
  const count: FormCount = { list, rows: 0, repeated: 0, sums: [] }
  const sums = columnSums(plan, columns)

  await workbook.sheet(
    `附件${list.attachment} ${list.shortName}`,
    {
      widths,
      frozen: { rows: headingRows[1], columns: lead.length + nameAt + 1 },
      paper: list.paper,
      orientation: 'landscape',
    },
    async (sheet) => {
      await writeTop(sheet, form, columns, widths.length)
      await writeHeadings(sheet, lead, columns, widths)
      await writeRows(sheet, form, columns, widths, count, sums)
      if (count.rows === 0)
        await sheet.row([{ look: 'center', text: '无' }, ...blanks('center', widths.length - 1)], {
          merges: [[0, widths.length - 1]],
        })
      await writeSums(sheet, columns, lead.length, nameAt, count, sums)
      await sheet.row(
        [
          { look: 'line', text: list.signatures.map((word) => `${word}：`).join('　　　　　　　　') },
          ...blanks('line', widths.length - 1),
        ],
        { height: 30, merges: [[0, widths.length - 1]] },
      )
    },
    headingRows,
  )
  count.sums = columns.flatMap((column) => {
    const sum = sums.sumOf(column)
    return sum === undefined ? [] : [{ heading: headingOf(column), sum }]
  })
  return count
}

async function writeTop(
  sheet: SheetWriter,
  form: FormSheet,
  columns: readonly FormColumn[],
  width: number,
): Promise<void> {
  const units = [...new Set(columns.map((column) => column.shownUnit).filter((unit) => unit !== undefined))]
  const line = [
    `填报单位：${form.reporter}`,
    ...(form.periodName === '' ? [] : [`报送期：${form.periodName}`]),
    `填报时间：${form.day}`,
    ...(units.length > 0 ? [`单位：${units.join('、')}`] : []),
  ].join('　　　　')
  const whole = { merges: [[0, width - 1]] as [number, number][] }
  await sheet.row([{ look: 'label', text: `附件${form.list.attachment}` }], { height: 22 })
  await sheet.row([{ look: 'title', text: form.list.title }, ...blanks('title', width - 1)], {
    height: 34,
    ...whole,
  })
  await sheet.row([{ look: 'line', text: line }, ...blanks('line', width - 1)], { height: 22, ...whole })
}

async function writeHeadings(
  sheet: SheetWriter,
  lead: readonly string[],
  columns: readonly FormColumn[],
  widths: readonly number[],
): Promise<void> {
  const heading = (text: string): SheetCell => ({ look: 'heading', text })
  const texts = [...lead, ...columns.map((column) => headingOf(column, '\n'))]
  const groups = [...lead.map(() => undefined), ...columns.map((column) => column.group)]
  const height = Math.max(30, rowHeight(texts.map(heading), widths, true))
  if (groups.every((group) => group === undefined)) {
    await sheet.row(texts.map(heading), { height })
    return
  }
  const merges: [number, number][] = []
  groups.forEach((group, i) => {
    if (group === undefined || groups[i - 1] === group) return
    let end = i
    while (groups[end + 1] === group) end++
    merges.push([i, end])
  })
  const upper = await sheet.row(
    texts.map((text, i) =>
      groups[i] === undefined
        ? heading(text)
        : groups[i - 1] === groups[i]
          ? { look: 'heading' }
          : heading(groups[i] ?? ''),
    ),
    { height: 20, merges },
  )
  const lower = await sheet.row(
    texts.map((text, i) => (groups[i] === undefined ? { look: 'heading' } : heading(text))),
    { height },
  )
  groups.forEach((group, i) => {
    if (group === undefined) sheet.merge(upper, i, lower, i)
  })
}

async function writeRows(
  sheet: SheetWriter,
  form: FormSheet,
  columns: readonly FormColumn[],
  widths: readonly number[],
  count: FormCount,
  sums: ReturnType<typeof columnSums>,
): Promise<void> {
  const { plan, list } = form
  const names = new Map(plan.units.map((unit) => [unit.code, unit.name]))
  const seen = new Set<string>()
  for await (const row of form.rows) {
    count.rows++
    const repeated = row.recordId !== undefined && seen.has(row.recordId)
    if (row.recordId !== undefined) seen.add(row.recordId)
    if (repeated) count.repeated++
    else sums.add(row.values)
    const values = form.sensitive === 'masked' ? maskSensitive(plan, row.values) : row.values
    const cells: SheetCell[] = [
      { look: 'center', number: String(count.rows) },
      ...(form.withUnits
        ? [{ look: 'center', text: names.get(row.unit ?? '') ?? row.unit ?? '' } as const]
        : []),
      ...columns.map((column) => formCell(plan, list, column, values)),
    ]
    await sheet.row(cells, { height: rowHeight(cells, widths) })
  }
}

async function writeSums(
  sheet: SheetWriter,
  columns: readonly FormColumn[],
  lead: number,
  nameAt: number,
  count: FormCount,
  sums: ReturnType<typeof columnSums>,
): Promise<void> {
  const last = lead + nameAt
  const label =
    count.repeated > 0
      ? `合计（${count.rows}项，其中${count.repeated}项重复上报，只计一次）`
      : `合计（${count.rows}项）`
  const cells = columns.map((column): SheetCell => {
    const sum = sums.sumOf(column)
    return sum === undefined ? { look: 'sumLabel' } : numberCell(sum, true)
  })
  const height = Math.max(22, Math.ceil(textWidth(label) / 40) * 16 + 6)
  await sheet.row([{ look: 'sumLabel', text: label }, ...blanks('sumLabel', lead - 1), ...cells], {
    height,
    merges: [[0, last]],
  })
}

function blanks(look: SheetCell['look'], count: number): SheetCell[] {
  return Array.from({ length: count }, () => ({ look }))
}
