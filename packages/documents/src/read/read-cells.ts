import { accept, type FormReading, type List, type Result, type WorkPlan } from '@zhaoshang/domain'
import type { FileRefusal } from './file/file-refusal.ts'
import { openWorkbook, type OpenOptions } from './open-workbook.ts'
import { matchReading } from './recognise/match-reading.ts'
import { readForms } from './recognise/read-forms.ts'
import type { Sheet } from './workbook.ts'

/**
 * Cells that somebody copied from a sheet, as a form of the list that he
 * names. With their headings they are matched like every form; without, they
 * are taken in the order of the list's columns.
 *
 * @param file a path, or the bytes: a text table with tabs
 */
export async function readCells(
  file: string | Uint8Array,
  plan: WorkPlan,
  list: List,
  options: OpenOptions = {},
): Promise<Result<FormReading[], FileRefusal>> {
  const opened = await openWorkbook(file, options)
  if (!opened.ok) return opened
  const { format, sheets } = opened.value
  // The list that was named says more than what a fragment of a form looks like.
  const named = sheets.map((sheet) => ({ ...sheet, name: list.title }))
  const read = readForms({ format, sheets: named }, plan, { fileName: list.title })
  const forms =
    read.length > 0 ? read : readForms({ format, sheets: named.map((sheet) => headed(sheet, list)) }, plan)
  return accept(
    forms.map((form) =>
      form.list === list.id ? form : { ...form, list: list.id, columns: matchReading(plan, list, form) },
    ),
  )
}

/** The sheet under the list's own headings; the cells keep their addresses. */
function headed(sheet: Sheet, list: List): Sheet {
  const headings = list.columns.map(({ heading, unit }) => ({
    kind: 'text' as const,
    text: unit === undefined ? heading : `${heading}（${unit}）`,
  }))
  return { ...sheet, rows: [{ row: 0, cells: headings }, ...sheet.rows] }
}
