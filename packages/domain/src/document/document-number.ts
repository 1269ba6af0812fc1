import { accept, refuse, type Result } from '../result/result.ts'
import type { Numbering } from './document-kind.ts'

/**
 * An entry of the number book. `given` here, `taken-over` from the office
 * system, or `void`: a void number stays in the book and is not given again.
 */
export type NumberEntry = {
  readonly year: number
  readonly n: number
  readonly state: 'given' | 'taken-over' | 'void'
}

/** `number-taken` where it stands in the book already, `number-unreadable` where it is no number of the kind. */
export type NumberRefusal =
  | { code: 'number-taken'; year: number; n: number }
  | { code: 'number-unreadable'; read: string }

/**
 * The next number of a year: one above the highest in the book, void ones counted.
 *
 * @example nextNumber([{ year: 2026, n: 12, state: 'void' }], 2026) // 13
 */
export function nextNumber(book: readonly NumberEntry[], year: number): number {
  return (
    book.reduce((highest, entry) => (entry.year === year && entry.n > highest ? entry.n : highest), 0) + 1
  )
}

/**
 * Enters a number that the office system gave. Refuses one that stands in the
 * book already, void or not.
 *
 * @example takeOverNumber([{ year: 2026, n: 7, state: 'void' }], 2026, 7) // refused: number-taken
 */
export function takeOverNumber(
  book: readonly NumberEntry[],
  year: number,
  n: number,
): Result<NumberEntry, NumberRefusal> {
  if (book.some((entry) => entry.year === year && entry.n === n))
    return refuse({ code: 'number-taken', year, n })
  return accept({ year, n, state: 'taken-over' })
}

/**
 * In print: full year, hexagonal brackets, no leading zero, no 第 before a 字号.
 *
 * @param total issues ever, for a 期号 that shows them.
 * @example formatDocumentNumber({ kind: '字号', head: '蓟招商办发' }, 2026, 12) // '蓟招商办发〔2026〕12号'
 */
export function formatDocumentNumber(numbering: Numbering, year: number, n: number, total?: number): string {
  if (numbering.kind === '字号') return `${numbering.head}〔${year}〕${n}号`
  return numbering.withTotal && total !== undefined
    ? `${year}年第${n}期（总第${total}期）`
    : `${year}年第${n}期`
}

const orderShape = /^(.+?)[〔[［(（【]\s*(\d{4})\s*[〕\]］)）】]\s*(?:第)?\s*0*(\d+)\s*号$/
const issueShape = /^(?:(\d{4})\s*年)?\s*第\s*0*(\d+)\s*期(?:[（(]\s*总第\s*(\d+)\s*期[）)])?$/

/**
 * Reads a number as people type it, any bracket and leading zeros; what it gives back prints as the standard wants.
 *
 * @example parseDocumentNumber({ kind: '字号', head: '某发' }, '某发[2026]012号') // year 2026, n 12
 */
export function parseDocumentNumber(
  numbering: Numbering,
  text: string,
): Result<{ year: number | undefined; n: number; total?: number }, NumberRefusal> {
  const found = (numbering.kind === '字号' ? orderShape : issueShape).exec(text.trim())
  if (!found) return refuse({ code: 'number-unreadable', read: text })
  if (numbering.kind === '字号') {
    return found[1] === numbering.head
      ? accept({ year: Number(found[2]), n: Number(found[3]) })
      : refuse({ code: 'number-unreadable', read: text })
  }
  return accept({
    year: found[1] === undefined ? undefined : Number(found[1]),
    n: Number(found[2]),
    ...(found[3] !== undefined && { total: Number(found[3]) }),
  })
}
