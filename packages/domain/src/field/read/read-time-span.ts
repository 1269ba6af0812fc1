import { isDay } from '../../day/day.ts'
import { earliestDay, latestDay, type PartialDate } from '../../day/partial-date.ts'
import type { RawCell } from '../../form/form-reading.ts'
import type { CellFault } from '../../intake/cell-fault.ts'
import { accept, refuse, type Result } from '../../result/result.ts'
import { cellText, plainForm } from './cell-text.ts'
import { dayOfSerial, parseWrittenDate } from './read-date.ts'
import { fault, taken, type ReadContext, type ReadNote, type ReadResult } from './read.ts'

type Point = { date: PartialDate; time?: string; note?: ReadNote }
type PointRead = Result<Point, { code: CellFault['code'] }>

/** When an activity took place: a day, a day with a clock, or from one to another (2024年4月16日至17日). */
export function readTimeSpan(raw: RawCell, context: ReadContext): ReadResult {
  const read = cellText(raw)
  if (raw.kind === 'number') {
    const day = dayOfSerial(raw.number)
    if (day !== undefined) return taken(withTime(day, clockOfFraction(raw.number)), 'number-as-date')
  }
  if (raw.kind !== 'text' && raw.kind !== 'date' && raw.kind !== 'number')
    return fault('date-unreadable', read)
  const span = parseSpan(plainForm(read), context.year)
  if (!span.ok) return fault(span.refusal.code, read)
  return taken(span.value.text, span.value.note)
}

type SpanRead = Result<{ text: string; note?: ReadNote }, { code: CellFault['code'] }>

function parseSpan(plain: string, year: number | undefined): SpanRead {
  const text = plain.replace(/\s*\((周|星期|礼拜)[一二三四五六日天]\)\s*/g, ' ').trim()
  const single = parsePoint(text, year)
  if (single.ok) return spanOf(single.value)
  for (const [left, right] of splits(text)) {
    const from = parsePoint(left, year)
    if (!from.ok) continue
    const until = parseSecond(right, from.value)
    if (!until.ok) continue
    const span = spanOf(from.value, until.value)
    return span
  }
  return refuse({ code: single.refusal.code })
}

/** Every place at which the text can be cut in two: words first, then hyphens. */
function* splits(text: string): Generator<[string, string]> {
  for (const shape of [/至|到|~|-{2,}/g, /-/g, /\//g]) {
    for (const found of text.matchAll(shape)) {
      const [left, right] = [
        text.slice(0, found.index).trim(),
        text.slice(found.index + found[0].length).trim(),
      ]
      if (left !== '' && right !== '') yield [left, right]
    }
  }
}

function spanOf(from: Point, until?: Point): SpanRead {
  const note = from.note ?? until?.note
  const first = withTime(from.date, from.time)
  if (!until) return accept({ text: first, ...(note && { note }) })
  const last = withTime(until.date, until.time)
  if (first === last) return accept({ text: first, ...(note && { note }) })
  const [a, b] = [earliestDay(from.date), latestDay(until.date)]
  if (b < a || (a === b && from.time !== undefined && until.time !== undefined && until.time < from.time))
    return refuse({ code: 'date-impossible' })
  return accept({ text: `${first}/${last}`, ...(note && { note }) })
}

function withTime(date: PartialDate | string, time: string | undefined): string {
  return time === undefined ? date : `${date}T${time}`
}

const clockShape =
  /^(.*?)(?:(?:T|\s)*)(凌晨|清晨|早上|早晨|早|上午|中午|下午|傍晚|晚上|晚)?\s*(\d{1,2})(?::(\d{2})(?::\d{2})?|[点时](半|整|(\d{1,2})分?)?)$/
const partOfDay = /^(.*\D)\s*(凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|晚|全天)$/

function parsePoint(text: string, year: number | undefined): PointRead {
  const clock = parseClock(text)
  if (clock && clock.before !== '') {
    const date = parseWrittenDate(clock.before, year)
    if (date.ok && isDay(date.value.date))
      return accept({ ...date.value, ...(clock.time !== '00:00' && { time: clock.time }) })
  }
  const part = partOfDay.exec(text)
  const date = parseWrittenDate(part?.[1]?.trim() ?? text, year)
  if (!date.ok) return date
  return accept(part ? { ...date.value, note: 'time-left-out' } : date.value)
}

function parseClock(text: string): { before: string; time: string } | undefined {
  const found = clockShape.exec(text)
  if (!found) return undefined
  const afternoon = /下午|傍晚|晚/.test(found[2] ?? '')
  let hour = Number(found[3])
  if (afternoon && hour < 12) hour += 12
  const minute = found[4] ?? (found[5] === '半' ? '30' : (found[6] ?? '00'))
  if (hour > 23 || Number(minute) > 59) return undefined
  return {
    before: (found[1] ?? '').trim(),
    time: `${String(hour).padStart(2, '0')}:${minute.padStart(2, '0')}`,
  }
}

/** The second part takes from the first what it leaves out: 17日 the month, 4月18日 the year, 9:00 the day. */
function parseSecond(text: string, from: Point): PointRead {
  const clock = parseClock(text)
  if (clock?.before === '' && isDay(from.date)) return accept({ date: from.date, time: clock.time })
  const year = Number(from.date.slice(0, 4))
  const bareDay = /^(\d{1,2})[日号]?$/.exec(text)
  if (bareDay && isDay(from.date)) return parseWrittenDate(`${from.date.slice(0, 7)}-${bareDay[1]}`, year)
  const full = parsePoint(text, year)
  if (!full.ok || !/^\d{1,2}[月.\-/]/.test(text) || latestDay(full.value.date) >= earliestDay(from.date))
    return full
  // 12月30日至1月2日: the year turns between the two.
  return parsePoint(text, year + 1)
}

function clockOfFraction(serial: number): string | undefined {
  const minutes = Math.round((serial - Math.floor(serial)) * 1_440)
  if (minutes === 0 || minutes === 1_440) return undefined
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
