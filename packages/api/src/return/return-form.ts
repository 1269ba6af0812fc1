import { writeForm } from '@zhaoshang/documents'
import { accept, dayOfInstant, listOf, unitOf, type Result } from '@zhaoshang/domain'
import type { MadeFile } from '../consolidation/consolidated-workbook.ts'
import type { StaffContext } from '../context/staff-context.ts'
import { recordExport } from '../contact/record-export.ts'
import { throughTheDoor } from '../procedure/through-the-door.ts'
import type { ApiRefusal } from '../refusal/refusal.ts'
import { refusalIn, Refused } from '../refusal/refused.ts'
import { assertMay, may } from '../scope/checked.ts'
import { findReturn } from './find-return.ts'
import { clearRows, listRows } from './list-rows.ts'

/** One list of a return as a workbook, ready to print and sign. */
export async function returnForm(
  context: StaffContext,
  wanted: { key: string; list: string; contacts: boolean },
): Promise<Result<MadeFile, ApiRefusal>> {
  const through = throughTheDoor(context)
  if (!through.ok) return through
  const signedIn = through.value
  const { plan, clock } = signedIn
  return refusalIn(async () => {
    const found = await findReturn(signedIn, wanted.key, 'return.read')
    const { obligation, cycle, stored, planThen } = found
    const content = cycle.contents.find((part) => part.kind === 'list' && part.list === wanted.list)
    const list = content && listOf(plan, wanted.list)
    if (!list) throw new Refused({ code: 'not-found', what: 'list' })
    const { unit, periodName } = obligation
    if (wanted.contacts) assertMay(signedIn, 'contact.unmask', { reportingUnit: unit })
    const { rows } = await (wanted.contacts ? clearRows : listRows)(signedIn, found, list)
    await recordExport(signedIn, wanted.contacts ? 'export.form-with-contacts' : 'export.form', {
      return: obligation.key,
      list: list.id,
      rows: rows.length,
    })
    return accept({
      name: `${periodName} ${unitOf(planThen, unit)?.name ?? unit} ${list.title}.xlsx`,
      writeTo: (out) =>
        writeForm(out, {
          plan: planThen,
          list,
          unit,
          periodName,
          day: dayOfInstant(stored?.receivedAt ?? clock.now()),
          rows: rows.map(({ recordId, values }) => ({ recordId, values })),
          // The rows are masked already where they were not asked for in clear.
          sensitive: may(signedIn, 'contact.read', { reportingUnit: unit }) ? 'shown' : 'left-out',
        }),
    })
  })
}
