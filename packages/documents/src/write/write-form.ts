import type { Writable } from 'node:stream'
import type { List, WorkPlan } from '@zhaoshang/domain'
import type { Sensitive } from './form/form-columns.ts'
import { writeFormSheet, type FormCount, type FormRow } from './form/write-form-sheet.ts'
import { workbookWriter } from './xlsx/workbook-writer.ts'
import { byteSink } from './zip/byte-sink.ts'

export type WriteFormInput = {
  plan: WorkPlan
  list: List
  /** Code of the reporting unit. */
  unit: string
  /** `2024年4月` */
  periodName: string
  /** Day of filling in, `2024-04-25`. */
  day: string
  rows: AsyncIterable<FormRow> | Iterable<FormRow>
  sensitive?: Sensitive
}

/**
 * Writes one list of one return as a workbook, ready to print and sign. What
 * it writes, `readForms` reads back to the same values.
 *
 * @param out a path, or a stream that is ended when the workbook is
 */
export async function writeForm(out: Writable | string, input: WriteFormInput): Promise<FormCount> {
  const workbook = workbookWriter(byteSink(out))
  const count = await writeFormSheet(workbook, {
    plan: input.plan,
    list: input.list,
    rows: input.rows,
    reporter: input.plan.units.find((unit) => unit.code === input.unit)?.name ?? input.unit,
    periodName: input.periodName,
    day: input.day,
    sensitive: input.sensitive ?? 'shown',
    withUnits: false,
  })
  await workbook.finish()
  return count
}
