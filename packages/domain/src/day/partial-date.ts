import { z } from 'zod'
import { assertDay, dayOf, daysInMonth, isDay, type Day } from './day.ts'

const shape = /^(\d{4})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])|H([12])))?$/

/**
 * A date as precise as its writer was: `2024-04-25`, `2024-03` (2024年3月),
 * `2024-Q3` (三季度), `2024-H2` (下半年), `2024`. Nobody's "2024年3月" is turned
 * into a first of March that nobody wrote.
 */
export const partialDateSchema = z
  .string()
  .refine((text): boolean => isDay(text) || shape.test(text), { error: 'date-impossible' })
  .brand<'PartialDate'>()
export type PartialDate = z.infer<typeof partialDateSchema>

/**
 * Whether a text is a day, month, quarter, half year or year as stored: `2024-04-25`, `2024-04`, `2024-Q3`, `2024-H2`, `2024`.
 *
 * @example isPartialDate('2024-13') // false
 */
export function isPartialDate(text: string): text is PartialDate {
  return isDay(text) || shape.test(text)
}

/**
 * First day that the date can mean; sorting and comparison use it.
 *
 * @example earliestDay('2024-Q3' as PartialDate) // '2024-07-01'
 */
export function earliestDay(date: PartialDate): Day {
  return spanOf(date)[0]
}

/** Last day that the date can mean. @example latestDay('2024-Q3') // '2024-09-30' */
export function latestDay(date: PartialDate): Day {
  return spanOf(date)[1]
}

function spanOf(date: PartialDate): [Day, Day] {
  const text: string = date
  if (isDay(text)) return [text, text]
  const found = shape.exec(text)
  if (!found) throw new Error(`not a partial date: ${text}`)
  const year = Number(found[1])
  if (found[2]) return months(year, Number(found[2]), 1)
  if (found[3]) return months(year, Number(found[3]) * 3 - 2, 3)
  if (found[4]) return months(year, Number(found[4]) * 6 - 5, 6)
  return months(year, 1, 12)
}

function months(year: number, first: number, count: number): [Day, Day] {
  const last = first + count - 1
  return [dayOf(year, first, 1), dayOf(year, last, daysInMonth(year, last))]
}

/**
 * In the words of a form: `2024年3月`, `2024年三季度`, `2024年下半年`; whole days stay `2024-04-25`.
 *
 * @example formatPartialDate('2024-03' as PartialDate) // '2024年3月'
 */
export function formatPartialDate(date: PartialDate): string {
  const text: string = date
  if (isDay(text)) return assertDay(text)
  const found = shape.exec(text)
  if (!found) throw new Error(`not a partial date: ${text}`)
  if (found[2]) return `${found[1]}年${Number(found[2])}月`
  if (found[3]) return `${found[1]}年${'一二三四'[Number(found[3]) - 1]}季度`
  if (found[4]) return `${found[1]}年${found[4] === '1' ? '上' : '下'}半年`
  return `${found[1]}年`
}
