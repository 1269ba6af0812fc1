import { dayFromNumber, dayOf, daysInMonth, type Day } from '../../day/day.ts'
import type { PartialDate } from '../../day/partial-date.ts'
import type { RawCell } from '../../form/form-reading.ts'
import { chineseDigits, parseChineseNumber, replaceChineseDigits } from '../../number/chinese-number.ts'
import type { CellFault } from '../../intake/cell-fault.ts'
import { accept, refuse, type Result } from '../../result/result.ts'
import { cellText, plainForm } from './cell-text.ts'
import { fault, taken, type ReadContext, type ReadNote, type ReadResult } from './read.ts'

/** First year in which dates of this work lie; an earlier one is a slip of the pen. */
export const firstYear = 1990
/** Last year in which dates of this work lie. */
export const lastYear = 2100
const excelEpoch = 25_569

type DateFault = Extract<
  CellFault['code'],
  'date-unreadable' | 'date-impossible' | 'date-out-of-range' | 'date-without-year'
>
type DateRead = Result<{ date: PartialDate; note?: ReadNote }, { code: DateFault }>

/**
 * A date as precise as it was written: Excel dates, 2023.11.8, 2024年3月,
 * 4月8日 of the form's year, 二〇二三年十一月, 2024年三季度, 下半年, 年底.
 */
export function readDate(raw: RawCell, context: ReadContext): ReadResult {
  const read = cellText(raw)
  const result = dateOfCell(raw, context.year)
  return result.ok ? taken(result.value.date, result.value.note) : fault(result.refusal.code, read)
}

function dateOfCell(raw: RawCell, year: number | undefined): DateRead {
  switch (raw.kind) {
    case 'date':
      return made(raw.date.slice(0, 10), /T(?!00:00(:00)?$)/.test(raw.date) ? 'time-left-out' : undefined)
    case 'number':
      return dateOfNumber(raw.number, year)
    case 'text':
      return parseWrittenDate(plainForm(raw.text), year)
    default:
      return refuse({ code: 'date-unreadable' })
  }
}

/** A bare number in a date column: a serial number of Excel, 20240408, 202404, 2024, or 2024.3. */
function dateOfNumber(number: number, year: number | undefined): DateRead {
  const serial = dayOfSerial(number)
  if (serial !== undefined) return made(serial, 'number-as-date')
  const written = parseWrittenDate(String(number), year)
  return written.ok ? accept({ date: written.value.date, note: 'number-as-date' }) : written
}

/** Days since 1899-12-30, as workbooks count; undefined outside of the years of this work. */
export function dayOfSerial(number: number): Day | undefined {
  if (number < 32_874 || number >= 73_416) return undefined
  return dayFromNumber(Math.floor(number) - excelEpoch)
}

const tolerated = /(之前|以前|前后|左右|前|许|起|\(?(拟|预计|计划|暂定)\)?)$/
const toleratedBefore = /^\(?(拟定于|拟于|拟|预计|计划|力争|争取|暂定|约|大约|大概|于)\)?/

/**
 * A date written in words or figures, in its plain form.
 *
 * @param year the form's year, for dates without one.
 */
export function parseWrittenDate(plain: string, year: number | undefined): DateRead {
  let text = figures(plain.replace(/\s*\((周|星期|礼拜)[一二三四五六日天]\)\s*/g, ' ').trim())
  let note: ReadNote | undefined
  for (const shape of [toleratedBefore, tolerated, tolerated]) {
    if (!shape.test(text) || text.replace(shape, '') === '') continue
    text = text.replace(shape, '')
    note = 'tolerated'
  }
  const clock = /^(.*\d日?)[ T]\s*(\d{1,2}:\d{2}(:\d{2})?)$/.exec(text)
  if (clock) {
    text = clock[1] ?? ''
    if (!/^0?0:00(:00)?$/.test(clock[2] ?? '')) note = 'time-left-out'
  }
  text = text.replace(/\s+/g, '')
  for (const [shape, build] of shapes) {
    const found = shape.exec(text)
    if (found) return build(found, year, note)
  }
  return refuse({ code: 'date-unreadable' })
}

type Build = (found: RegExpExecArray, year: number | undefined, note: ReadNote | undefined) => DateRead

const Y = '(\\d{4})'
const M = '(\\d{1,2})'
const sep = '[年\\-/.]'

/** From the most to the least precise; the first that fits decides. */
const shapes: [shape: RegExp, build: Build][] = [
  [
    new RegExp(`^${Y}${sep}${M}[月\\-/.]${M}[日号.]?$`),
    (f, _y, note) => day(num(f[1]), num(f[2]), num(f[3]), note),
  ],
  [/^(\d{4})(\d{2})(\d{2})$/, (f, _y, note) => day(num(f[1]), num(f[2]), num(f[3]), note)],
  [
    /^(\d{2})年(\d{1,2})月(\d{1,2})[日号]?$/,
    (f, _y, note) => day(2000 + num(f[1]), num(f[2]), num(f[3]), note),
  ],
  [
    /^(1[3-9]|[2-9]\d)[-/.](\d{1,2})[-/.](\d{1,2})$/,
    (f, _y, note) => day(2000 + num(f[1]), num(f[2]), num(f[3]), note),
  ],
  [
    /^(?:今年|本年|当年)(\d{1,2})月(\d{1,2})[日号]?$/,
    (f, y, note) => withYear(y, (year) => day(year, num(f[1]), num(f[2]), note)),
  ],
  [
    /^去年(\d{1,2})月(\d{1,2})[日号]?$/,
    (f, y, note) => withYear(y, (year) => day(year - 1, num(f[1]), num(f[2]), note)),
  ],
  [
    /^(\d{1,2})月(\d{1,2})[日号]?$/,
    (f, y, note) => withYear(y, (year) => day(year, num(f[1]), num(f[2]), note)),
  ],
  [/^(\d{4})(0[1-9]|1[0-2])$/, (f, _y, note) => month(num(f[1]), num(f[2]), note)],
  [
    new RegExp(`^${Y}${sep}${M}(?:月份?)?(底|末|初|上旬|中旬|下旬|中)?$`),
    (f, _y, note) => month(num(f[1]), num(f[2]), f[3] ? 'tolerated' : note),
  ],
  [
    /^(\d{2})年(\d{1,2})月份?(底|末|初|上旬|中旬|下旬|中)?$/,
    (f, _y, note) => month(2000 + num(f[1]), num(f[2]), f[3] ? 'tolerated' : note),
  ],
  [
    /^(今年|本年|当年|去年|明年)?(\d{1,2})月份?(底|末|初|上旬|中旬|下旬|中)?$/,
    (f, y, note) => withYear(relative(f[1], y), (year) => month(year, num(f[2]), f[3] ? 'tolerated' : note)),
  ],
  [/^(\d{1,2})[./-](\d{1,2})$/, (f, y, note) => withYear(y, (year) => day(year, num(f[1]), num(f[2]), note))],
  [
    /^(?:(\d{4})年?|(\d{2})年|(今年|本年|当年|去年|明年))?[-/.]?(?:第?([1-4])季度?|[qQ]([1-4]))(末|底|初)?$/,
    (f, y, note) => yeared(f, y, (year) => made(`${year}-Q${f[4] ?? f[5]}`, f[6] ? 'tolerated' : note)),
  ],
  [
    /^(?:(\d{4})年?|(\d{2})年|(今年|本年|当年|去年|明年))?[-/.]?(?:(上|下)半年|[hH]([12]))$/,
    (f, y, note) => yeared(f, y, (year) => made(`${year}-H${f[5] ?? (f[4] === '上' ? 1 : 2)}`, note)),
  ],
  [
    /^(?:(\d{4})年?|(\d{2})年|(今年|本年|当年|去年|明年))?(?:年?底|年?末)$/,
    (f, y, note) => yeared(f, y, (year) => month(year, 12, note)),
  ],
  [
    /^(?:(\d{4})年?|(\d{2})年|(今年|本年|当年|去年|明年))?年?初$/,
    (f, y) => yeared(f, y, (year) => month(year, 1, 'tolerated')),
  ],
  [/^(\d{4})年?(?:度|内|全年)?$/, (f, _y, note) => made(`${num(f[1])}`, note)],
  [/^(\d{2})年(?:度|内)?$/, (f, _y, note) => made(`${2000 + num(f[1])}`, note)],
  [
    /^(今年|本年|当年|去年|明年|年)(?:度|内)?$/,
    (f, y, note) => withYear(relative(f[1], y), (year) => made(`${year}`, note)),
  ],
  // Three groups of figures that fit nothing above: a date was meant, but there is none such.
  [/^\d{1,4}[年\-/.]\d{1,4}[月\-/.]\d{1,4}[日号]?$/, () => refuse({ code: 'date-impossible' })],
]

function yeared(
  found: RegExpExecArray,
  year: number | undefined,
  build: (year: number) => DateRead,
): DateRead {
  if (found[1] !== undefined) return build(num(found[1]))
  if (found[2] !== undefined) return build(2000 + num(found[2]))
  return withYear(relative(found[3], year), build)
}

function withYear(year: number | undefined, build: (year: number) => DateRead): DateRead {
  return year === undefined ? refuse({ code: 'date-without-year' }) : build(year)
}

function relative(word: string | undefined, year: number | undefined): number | undefined {
  if (year === undefined) return undefined
  return word === '去年' ? year - 1 : word === '明年' ? year + 1 : year
}

function day(year: number, month: number, dayOfMonth: number, note: ReadNote | undefined): DateRead {
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month))
    return refuse({ code: 'date-impossible' })
  return made(dayOf(year, month, dayOfMonth), note)
}

function month(year: number, month: number, note: ReadNote | undefined): DateRead {
  if (month < 1 || month > 12) return refuse({ code: 'date-impossible' })
  return made(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`, note)
}

function made(text: string, note: ReadNote | undefined): DateRead {
  const year = Number(/^\d+/.exec(text)?.[0])
  if (year < firstYear || year > lastYear) return refuse({ code: 'date-out-of-range' })
  return accept({ date: text as PartialDate, ...(note && { note }) })
}

function num(text: string | undefined): number {
  return Number(text)
}

const wordsShape = new RegExp(`[${chineseDigits}oO十廿卅]+`, 'g')

/** 二〇二三年十一月 → 2023年11月; a letter O among Chinese digits is a zero. */
function figures(text: string): string {
  return text.replace(wordsShape, (words) => {
    if (/^[oO]+$/.test(words)) return words
    const digits = words.replace(/[oO]/g, '〇')
    if (!/[十廿卅]/.test(digits)) return replaceChineseDigits(digits)
    const number = parseChineseNumber(digits)
    return number ? String(number.digits) : words
  })
}
