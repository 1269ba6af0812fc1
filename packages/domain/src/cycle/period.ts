import {
  addDays,
  dayFromNumber,
  dayNumber,
  dayOf,
  dayOfMonth,
  daysInMonth,
  isDay,
  monthOf,
  weekdayOf,
  yearOf,
  type Day,
} from '../day/day.ts'
import type { Cycle } from './cycle.ts'

/** A nominal period: the calendar's week, ten days, month… that a return is named after. Both days included. */
export type Period = { readonly id: string; readonly name: string; readonly start: Day; readonly end: Day }

type Rhythm = Cycle['rhythm']

/** Rhythms whose periods have no month to themselves. */
export const shorterThanMonth: ReadonlySet<Cycle['rhythm']['every']> = new Set([
  'week',
  'two-weeks',
  'ten-days',
  'half-month',
  'days-of-month',
])

/**
 * The period of a rhythm in which a day lies; none for what comes on demand or on an event.
 *
 * @example periodContaining({ every: 'ten-days' }, assertDay('2024-02-29'))?.id // '2024-02-T3'
 */
export function periodContaining(rhythm: Rhythm, day: Day): Period | undefined {
  const [year, month] = [yearOf(day), monthOf(day)]
  switch (rhythm.every) {
    case 'week':
      return weeks(mondayOf(day), 1)
    case 'two-weeks': {
      const anchor = dayNumber(mondayOf(rhythm.anchor))
      const count = Math.floor((dayNumber(day) - anchor) / 14)
      return weeks(dayFromNumber(anchor + count * 14), 2)
    }
    case 'ten-days': {
      const third = Math.min(Math.ceil(dayOfMonth(day) / 10), 3)
      const end = third === 3 ? daysInMonth(year, month) : third * 10
      const name = `${year}年${month}月${'上中下'[third - 1]}旬`
      return {
        id: `${monthId(day)}-T${third}`,
        name,
        start: dayOf(year, month, third * 10 - 9),
        end: dayOf(year, month, end),
      }
    }
    case 'half-month': {
      const half = dayOfMonth(day) <= 15 ? 1 : 2
      const [first, last] = half === 1 ? [1, 15] : [16, daysInMonth(year, month)]
      const name = `${year}年${month}月${half === 1 ? '上' : '下'}半月`
      return {
        id: `${monthId(day)}-H${half}`,
        name,
        start: dayOf(year, month, first),
        end: dayOf(year, month, last),
      }
    }
    case 'days-of-month':
      return betweenDays(rhythm, day)
    case 'month':
      return months(year, month, 1, monthId(day), `${year}年${month}月`)
    case 'quarter': {
      const quarter = Math.ceil(month / 3)
      return months(
        year,
        quarter * 3 - 2,
        3,
        `${yearId(day)}-Q${quarter}`,
        `${year}年${'一二三四'[quarter - 1]}季度`,
      )
    }
    case 'half-year': {
      const half = month <= 6 ? 1 : 2
      return months(
        year,
        half * 6 - 5,
        6,
        `${yearId(day)}-H${half}`,
        `${year}年${half === 1 ? '上' : '下'}半年`,
      )
    }
    case 'year':
      return months(year, 1, 12, yearId(day), `${year}年`)
    case 'on-demand':
    case 'on-event':
      return undefined
  }
}

/**
 * The period after one; none for what has no calendar.
 *
 * @example nextPeriod({ every: 'year' }, year2024)?.id // '2025'
 */
export function nextPeriod(rhythm: Rhythm, period: Period): Period | undefined {
  return periodContaining(rhythm, addDays(period.end, 1))
}

/**
 * The period before one; none for what has no calendar.
 *
 * @example previousPeriod({ every: 'month' }, january2024)?.id // '2023-12'
 */
export function previousPeriod(rhythm: Rhythm, period: Period): Period | undefined {
  return periodContaining(rhythm, addDays(period.start, -1))
}

/**
 * The period that an id names (`2024-04`, `2024-W17`, `2024-Q2`); undefined where the rhythm has none such.
 *
 * @example periodOf({ every: 'week' }, '2024-W53') // undefined: 2024 has 52 weeks
 */
export function periodOf(rhythm: Rhythm, id: string): Period | undefined {
  const day = someDay(id)
  const period = day && periodContaining(rhythm, day)
  return period?.id === id ? period : undefined
}

function someDay(id: string): Day | undefined {
  const week = /^(\d{4})-W(\d{2})$/.exec(id)
  if (week) return addDays(mondayOf(dayOf(Number(week[1]), 1, 4)), (Number(week[2]) - 1) * 7)
  if (/^\d{4}-\d{2}-D\d{2}$/.test(id)) {
    const named = `${id.slice(0, 8)}${id.slice(9)}`
    return isDay(named) ? named : undefined
  }
  const found = /^(\d{4})(?:-(\d{2})(?:-([TH])(\d))?|-([QH])(\d))?$/.exec(id)
  if (!found) return undefined
  const part = Number(found[6] ?? 1)
  const month =
    found[2] ?? String(found[5] === 'Q' ? part * 3 : found[5] === 'H' ? part * 6 : 1).padStart(2, '0')
  const within = Number(found[4] ?? 1)
  const day = found[3] === 'T' ? within * 10 - 9 : found[3] === 'H' ? within * 15 - 14 : 1
  const text = `${found[1]}-${month}-${String(day).padStart(2, '0')}`
  return isDay(text) ? text : undefined
}

/** The period that ends on the first of the rhythm's days not before the day. */
function betweenDays(rhythm: Extract<Rhythm, { every: 'days-of-month' }>, day: Day): Period {
  // A day of the month before and one of the month after always frame it: `skip` can leave out February only.
  const monthBefore = addDays(dayOf(yearOf(day), monthOf(day), 1), -32)
  const ends = Array.from({ length: 5 }, (_, i) => monthFrom(monthBefore, i)).flatMap((first) =>
    daysNamed(rhythm, first),
  )
  const at = ends.findIndex((end) => end >= day)
  const [end, before] = [ends[at], ends[at - 1]]
  if (end === undefined || before === undefined) throw new Error(`no period around ${day}`)
  return {
    id: `${monthId(end)}-D${end.slice(8)}`,
    name: `${yearOf(end)}年${monthOf(end)}月${dayOfMonth(end)}日`,
    start: addDays(before, 1),
    end,
  }
}

/** The rhythm's days in a month, in order, each once. */
function daysNamed(rhythm: Extract<Rhythm, { every: 'days-of-month' }>, first: Day): Day[] {
  const [year, month] = [yearOf(first), monthOf(first)]
  const last = daysInMonth(year, month)
  const kept =
    rhythm.missing === 'skip'
      ? rhythm.days.filter((day) => day <= last)
      : rhythm.days.map((day) => Math.min(day, last))
  return [...new Set(kept)].sort((a, b) => a - b).map((day) => dayOf(year, month, day))
}

/** The first of the month `count` months after the day's month. */
function monthFrom(day: Day, count: number): Day {
  const index = yearOf(day) * 12 + monthOf(day) - 1 + count
  return dayOf(Math.floor(index / 12), (index % 12) + 1, 1)
}

function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day))
}

function weeks(monday: Day, count: 1 | 2): Period {
  const thursday = addDays(monday, 3)
  const number = Math.floor((dayNumber(thursday) - dayNumber(dayOf(yearOf(thursday), 1, 1))) / 7) + 1
  const friday = addDays(monday, count * 7 - 3)
  const until =
    monthOf(friday) === monthOf(monday)
      ? `${dayOfMonth(friday)}日`
      : `${monthOf(friday)}月${dayOfMonth(friday)}日`
  return {
    id: `${yearId(thursday)}-W${String(number).padStart(2, '0')}`,
    name: `${monthOf(monday)}月${dayOfMonth(monday)}日—${until}这${count === 1 ? '一' : '两'}周`,
    start: monday,
    end: addDays(monday, count * 7 - 1),
  }
}

function months(year: number, first: number, count: number, id: string, name: string): Period {
  const last = first + count - 1
  return { id, name, start: dayOf(year, first, 1), end: dayOf(year, last, daysInMonth(year, last)) }
}

function monthId(day: Day): string {
  return day.slice(0, 7)
}
function yearId(day: Day): string {
  return day.slice(0, 4)
}
