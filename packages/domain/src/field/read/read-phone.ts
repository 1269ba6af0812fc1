import type { RawCell } from '../../form/form-reading.ts'
import type { Field } from '../field.ts'
import { cellText, plainForm } from './cell-text.ts'
import { fault, taken, type ReadResult } from './read.ts'

/** A mobile number in one word, a landline with area code as `022-29140000`, extension behind another hyphen. */
export function readPhone(field: Field, raw: RawCell): ReadResult {
  const read = cellText(raw)
  const plain = plainForm(read).replace(/^(电话|手机|联系电话|tel):?/i, '')
  const [first = '', second] = plain.split(/[/、,;]/).filter((part) => part.trim() !== '')
  const number = parsePhone(first)
  if (number === undefined) return fault(field.mobileOnly ? 'phone-not-mobile' : 'phone-unreadable', read)
  if (field.mobileOnly && !isMobile(number)) {
    const other = second === undefined ? undefined : parsePhone(second)
    return other !== undefined && isMobile(other)
      ? taken(other, 'first-of-several')
      : fault('phone-not-mobile', read)
  }
  return taken(number, second === undefined ? undefined : 'first-of-several')
}

/** True for the numbers of mobile phones in China. @example isMobile('13800000001') */
export function isMobile(number: string): boolean {
  return /^1[3-9]\d{9}$/.test(number)
}

function parsePhone(text: string): string | undefined {
  const digits = text.replace(/[\s().-]/g, '').replace(/^\+?86(?=1[3-9]\d{9}$)/, '')
  if (isMobile(digits)) return digits
  const landline =
    /^\(?(0(?:10|2\d|[3-9]\d{2}))\)?[\s-]*(\d{3,4}[\s-]?\d{4})(?:(?:转|-|\s)+(\d{1,6}))?$/.exec(text.trim())
  if (!landline) return undefined
  const local = (landline[2] ?? '').replace(/[\s-]/g, '')
  return `${landline[1]}-${local}${landline[3] === undefined ? '' : `-${landline[3]}`}`
}
