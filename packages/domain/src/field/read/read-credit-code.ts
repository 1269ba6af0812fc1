import { parseCreditCode } from '../../company/credit-code.ts'
import type { RawCell } from '../../form/form-reading.ts'
import { cellText } from './cell-text.ts'
import { fault, taken, type ReadResult } from './read.ts'

/** A unified social credit code; one mistyped character is told by its check digit. */
export function readCreditCode(raw: RawCell): ReadResult {
  const read = cellText(raw)
  const parsed = parseCreditCode(read)
  return parsed.ok ? taken(parsed.value) : fault(parsed.refusal.code, read)
}
