import { cleanText } from '../../text/clean-text.ts'
import type { RawCell } from '../../form/form-reading.ts'

/**
 * What stood in a cell, for people: never cut, never computed.
 *
 * @example cellText({ kind: 'empty' }) // ''
 */
export function cellText(raw: RawCell): string {
  switch (raw.kind) {
    case 'empty':
      return ''
    case 'text':
      return raw.text
    case 'number':
      return numberText(raw.number)
    case 'date':
      return raw.date.replace('T', ' ').replace(/ 00:00(:00)?$/, '')
    case 'boolean':
      return raw.value ? '是' : '否'
    case 'error':
      return raw.text
  }
}

/** A number without exponent and without the noise that floating sums leave (15 significant digits, as Excel shows). */
export function numberText(number: number): string {
  if (Number.isSafeInteger(number)) return String(number)
  const shown = String(Number(number.toPrecision(15)))
  return shown.includes('e')
    ? Number(shown).toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 })
    : shown
}

/**
 * One spelling for digits, brackets and dashes: full-width forms become
 * half-width, all dashes a hyphen, blanks go. For typed cells only; texts keep
 * what was written.
 */
export function plainForm(text: string): string {
  return cleanText(text)
    .normalize('NFKC')
    .replace(/[‐-―−﹣－─━]/g, '-')
    .replace(/[～〜∼]/g, '~')
    .replace(/[〔【]/g, '(')
    .replace(/[〕】]/g, ')')
    .trim()
}

const emptySigns = new Set([
  '',
  '/',
  '\\',
  '-',
  '--',
  '---',
  '无',
  '暂无',
  '待定',
  '未定',
  '暂未定',
  '没有',
  '空',
  '暂缺',
  'n/a',
  '//',
  '*',
  '——',
])

/** Whether a typed cell says "nothing here": `/`, `—`, 无, 待定. */
export function meansEmpty(plain: string): boolean {
  return emptySigns.has(plain.replace(/\s/g, '').toLowerCase())
}
