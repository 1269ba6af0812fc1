import type { CellFault } from '@zhaoshang/domain'
import { refusalOf } from './error-text.ts'
import { faultText } from './faults.ts'

/** The sentence for each field that was refused; undefined where the refusal was about something else. */
export function fieldFaults(error: unknown): Readonly<Record<string, string>> | undefined {
  const refusal = refusalOf(error)
  if (refusal?.code !== 'fields-invalid') return undefined
  return Object.fromEntries(
    Object.entries(refusal.faults).map(([field, fault]) => [field, sentence(fault as CellFault)]),
  )
}

/** In a form there is no row that could be left out. */
function sentence(fault: CellFault): string {
  if (fault.code === 'name-empty') return '请填写名称。'
  const { what, mend } = faultText(fault)
  return `${what}。${mend}。`
}
