import { accept, refuse, type FormReading, type Result, type WorkPlan } from '@zhaoshang/domain'
import type { FileRefusal } from './file/file-refusal.ts'
import { openWorkbook, type OpenOptions } from './open-workbook.ts'
import { readForms } from './recognise/read-forms.ts'

export type ReadFileOptions = OpenOptions & { hiddenSheets?: boolean }

/**
 * A file's forms in one step: {@link openWorkbook}, then {@link readForms}; a
 * workbook without any form is refused as `no-form-found`.
 */
export async function readFile(
  file: string | Uint8Array,
  plan: WorkPlan,
  options: ReadFileOptions = {},
): Promise<Result<FormReading[], FileRefusal>> {
  const opened = await openWorkbook(file, options)
  if (!opened.ok) return opened
  const forms = readForms(opened.value, plan, {
    ...(options.name === undefined ? {} : { fileName: options.name }),
    ...(options.hiddenSheets === undefined ? {} : { hiddenSheets: options.hiddenSheets }),
  })
  if (forms.length > 0) return accept(forms)
  const names = (hidden: boolean) =>
    opened.value.sheets.filter((sheet) => sheet.hidden === hidden).map((sheet) => sheet.name)
  return refuse({ code: 'no-form-found', sheets: names(false), hiddenSheets: names(true) })
}
