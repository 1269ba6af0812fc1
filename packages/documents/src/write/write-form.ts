import type { Writable } from 'node:stream'
import type { List, WorkPlan } from '@zhaoshang/domain'
import type { Sensitive } from './form/form-columns.ts'
import { writeFormSheet, type FormCount, type FormRow } from './form/write-form-sheet.ts'
import { workbookWriter } from './xlsx/workbook-writer.ts'
import { byteSink } from './zip/byte-sink.ts'

export type WriteFormInput = {
  plan: WorkPlan
  list: List
  /** Code of the reporting unit; of a form over several units the name of who makes it, and each row says its own. */
  unit: string | { readonly reporter: string }
  /** `2024年4月`; empty: of no period, as the register stands. */
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
  const { unit } = input
  const workbook = workbookWriter(byteSink(out))
  const count = await writeFormSheet(workbook, {
    plan: input.plan,
    list: input.list,
    rows: input.rows,
    reporter:
      typeof unit === 'string'
        ? (input.plan.units.find(({ code }) => code === unit)?.name ?? unit)
        : unit.reporter,
    periodName: input.periodName,
    day: input.day,
    sensitive: input.sensitive ?? 'shown',
    withUnits: typeof unit !== 'string',
  })
  await workbook.finish()
  return count
}
