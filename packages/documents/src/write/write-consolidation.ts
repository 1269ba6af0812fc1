import type { Writable } from 'node:stream'
import type { List, WorkPlan } from '@zhaoshang/domain'
import {
  summarySheetName,
  writeSummarySheet,
  type AcceptedUnit,
  type MissingUnit,
} from './consolidation/summary-sheet.ts'
import type { Sensitive } from './form/form-columns.ts'
import { writeFormSheet, type FormCount, type FormRow } from './form/write-form-sheet.ts'
import { workbookWriter } from './xlsx/workbook-writer.ts'
import { byteSink } from './zip/byte-sink.ts'

export type ConsolidationInput = {
  plan: WorkPlan
  /** `2024年4月` */
  periodName: string
  /** Day of consolidating, `2024-04-26`. */
  day: string
  /** Who consolidates, as the forms' 填报单位 says it. */
  office: string
  accepted: readonly AcceptedUnit[]
  missing: readonly MissingUnit[]
  /** Rows of a list, already in the order of reporting unit, then position: they are written as they come. */
  rows: (list: List) => AsyncIterable<FormRow> | Iterable<FormRow>
  /** Lists to write; default all of the plan. Always in the order of their attachment numbers. */
  lists?: readonly string[]
  /** Contacts: shown, masked (138****0001) or without their columns. Default masked. */
  sensitive?: Sensitive
}

/**
 * Writes the office's consolidated workbook: 汇总说明 first, then one sheet per
 * form in the order of attachments, over all accepted returns. Rows are
 * streamed; memory does not grow with them (but for one id per record).
 *
 * @param out a path, or a stream that is ended when the workbook is
 * @returns counts and sums per list, as they stand in the workbook
 */
export async function writeConsolidation(
  out: Writable | string,
  input: ConsolidationInput,
): Promise<FormCount[]> {
  const workbook = workbookWriter(byteSink(out))
  const lists = input.plan.lists
    .filter((list) => input.lists?.includes(list.id) ?? true)
    .toSorted((a, b) => a.attachment - b.attachment)
  const counts: FormCount[] = []
  for (const list of lists) {
    counts.push(
      await writeFormSheet(workbook, {
        plan: input.plan,
        list,
        rows: input.rows(list),
        reporter: input.office,
        periodName: input.periodName,
        day: input.day,
        sensitive: input.sensitive ?? 'masked',
        withUnits: true,
      }),
    )
  }
  // Its sums are known only now; it is shown first all the same.
  await writeSummarySheet(workbook, {
    plan: input.plan,
    title: `${input.periodName}清单汇总`,
    periodName: input.periodName,
    day: input.day,
    accepted: input.accepted,
    missing: input.missing,
    counts,
  })
  await workbook.finish(summarySheetName)
  return counts
}
