import type { Phase, Timing, WorkPlan } from '@zhaoshang/domain'
import type { FormCount } from '../form/write-form-sheet.ts'
import { rowHeight } from '../form/row-height.ts'
import { numberCell } from '../form/form-cell.ts'
import type { SheetCell, SheetWriter } from '../xlsx/sheet-writer.ts'
import type { WorkbookWriter } from '../xlsx/workbook-writer.ts'

/** A unit whose accepted return is in the consolidation. */
export type AcceptedUnit = {
  unit: string
  /** Arrival at the office: `2024-04-25T16:20:00+08:00`. */
  receivedAt?: string
  late?: boolean
}

/** A unit whose return is not in it, and where that stands; no phase: nobody began. */
export type MissingUnit = { unit: string; phase?: Phase; timing?: Timing }

export type Summary = {
  plan: WorkPlan
  title: string
  periodName: string
  day: string
  accepted: readonly AcceptedUnit[]
  missing: readonly MissingUnit[]
  counts: readonly FormCount[]
}

const phases = {
  draft: '填报中',
  'in-review': '单位审核中',
  submitted: '已报送，待接收',
  returned: '已退回，待修改',
  accepted: '已接收',
} as const satisfies Record<Phase, string>

const timings: Partial<Record<Timing, string>> = {
  overdue: '已逾期',
  late: '逾期报送',
  exempt: '免报',
  'not-open': '未到报送期',
}

export const summarySheetName = '汇总说明'
const widths = [6, 32, 18, 30, 20]
const width = widths.length

/** The first sheet: what this workbook covers, who is in it, who is not, and the sums of each list. */
export async function writeSummarySheet(workbook: WorkbookWriter, summary: Summary): Promise<void> {
  const names = new Map(summary.plan.units.map((unit) => [unit.code, unit.name]))
  const nameOf = (code: string) => names.get(code) ?? code
  await workbook.sheet(summarySheetName, { widths, paper: 'A4', orientation: 'portrait' }, async (sheet) => {
    await wide(sheet, { look: 'title', text: summary.title }, 34)
    await wide(
      sheet,
      { look: 'line', text: `报送期：${summary.periodName}　　　　汇总时间：${summary.day}` },
      22,
    )
    await wide(
      sheet,
      {
        look: 'line',
        text: `应报送单位 ${summary.accepted.length + summary.missing.length} 家，已接收 ${summary.accepted.length} 家，未接收 ${summary.missing.length} 家。本表只汇总已接收的报送。`,
      },
      22,
    )

    await wide(sheet, { look: 'label', text: '一、各清单项数与合计' }, 28)
    await table(sheet, ['附件', '清单', '项数', '合计栏目', '合计'])
    for (const count of summary.counts) await countRows(sheet, count)

    await wide(sheet, { look: 'label', text: `二、未接收的单位（${summary.missing.length} 家）` }, 28)
    await table(sheet, ['序号', '单位', '状态', '', ''], [2, 4])
    if (summary.missing.length === 0)
      await line(
        sheet,
        [{ look: 'center' }, { look: 'text', text: '全部单位的报送均已接收' }, ...filled(3)],
        [2, 4],
      )
    for (const [i, { unit, phase, timing }] of summary.missing.entries()) {
      const words = [
        phase === undefined ? '未填报' : phases[phase],
        timing === undefined ? undefined : timings[timing],
      ].filter((word) => word !== undefined)
      await line(
        sheet,
        [
          counter(i),
          { look: 'text', text: nameOf(unit) },
          { look: 'center', text: words.join('，') },
          ...filled(2),
        ],
        [2, 4],
      )
    }

    await wide(sheet, { look: 'label', text: `三、已接收的单位（${summary.accepted.length} 家）` }, 28)
    await table(sheet, ['序号', '单位', '收到时间', '是否逾期', ''], [3, 4])
    for (const [i, { unit, receivedAt, late }] of summary.accepted.entries()) {
      await line(
        sheet,
        [
          counter(i),
          { look: 'text', text: nameOf(unit) },
          { look: 'center', text: receivedAt?.slice(0, 16).replace('T', ' ') ?? '' },
          { look: 'center', text: late === true ? '逾期报送' : '按时' },
          ...filled(1),
        ],
        [3, 4],
      )
    }
  })
}

async function countRows(sheet: SheetWriter, { list, rows, repeated, sums }: FormCount): Promise<void> {
  const start = sheet.written + 1
  const lines = sums.length > 0 ? sums : [undefined]
  for (const [i, sum] of lines.entries()) {
    const first = i === 0
    await line(sheet, [
      first ? { look: 'center', number: String(list.attachment) } : { look: 'center' },
      { look: 'text', ...(first ? { text: list.title } : {}) },
      {
        look: 'center',
        ...(first ? { text: repeated > 0 ? `${rows}（重复上报${repeated}）` : String(rows) } : {}),
      },
      { look: 'text', ...(sum ? { text: sum.heading } : {}) },
      sum ? numberCell(sum.sum) : { look: 'whole' },
    ])
  }
  if (lines.length > 1) for (const column of [0, 1, 2]) sheet.merge(start, column, sheet.written, column)
}

async function wide(sheet: SheetWriter, cell: SheetCell, height: number): Promise<void> {
  await sheet.row([cell, ...Array.from({ length: width - 1 }, (): SheetCell => ({ look: cell.look }))], {
    height,
    merges: [[0, width - 1]],
  })
}

async function table(
  sheet: SheetWriter,
  headings: readonly string[],
  merged: [number, number] = [0, 0],
): Promise<void> {
  await sheet.row(
    headings.map((text): SheetCell => ({ look: 'heading', text })),
    { height: 22, merges: [merged] },
  )
}

async function line(
  sheet: SheetWriter,
  cells: readonly SheetCell[],
  merged: [number, number] = [0, 0],
): Promise<void> {
  await sheet.row(cells, { height: rowHeight(cells, widths), merges: [merged] })
}

function counter(i: number): SheetCell {
  return { look: 'center', number: String(i + 1) }
}

function filled(count: number): SheetCell[] {
  return Array.from({ length: count }, () => ({ look: 'text' }))
}
