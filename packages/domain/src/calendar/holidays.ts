import { addDays, assertDay, type Day } from '../day/day.ts'
import { calendarSchema, type Calendar } from './calendar.ts'

type Notice = { year: number; free: [first: string, last: string][]; worked: string[] }

/**
 * Notices of the General Office of the State Council on the arrangement of
 * holidays: spans of free days, and weekend days worked in exchange.
 */
const notices: Notice[] = [
  {
    year: 2024,
    free: [
      ['2024-01-01', '2024-01-01'],
      ['2024-02-10', '2024-02-17'],
      ['2024-04-04', '2024-04-06'],
      ['2024-05-01', '2024-05-05'],
      ['2024-06-10', '2024-06-10'],
      ['2024-09-15', '2024-09-17'],
      ['2024-10-01', '2024-10-07'],
    ],
    worked: [
      '2024-02-04',
      '2024-02-18',
      '2024-04-07',
      '2024-04-28',
      '2024-05-11',
      '2024-09-14',
      '2024-09-29',
      '2024-10-12',
    ],
  },
  {
    year: 2025,
    free: [
      ['2025-01-01', '2025-01-01'],
      ['2025-01-28', '2025-02-04'],
      ['2025-04-04', '2025-04-06'],
      ['2025-05-01', '2025-05-05'],
      ['2025-05-31', '2025-06-02'],
      ['2025-10-01', '2025-10-08'],
    ],
    worked: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  },
  {
    year: 2026,
    free: [
      ['2026-01-01', '2026-01-03'],
      ['2026-02-15', '2026-02-23'],
      ['2026-04-04', '2026-04-06'],
      ['2026-05-01', '2026-05-05'],
      ['2026-06-19', '2026-06-21'],
      ['2026-09-25', '2026-09-27'],
      ['2026-10-01', '2026-10-07'],
    ],
    worked: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  },
]

/**
 * The calendar of the years whose notice is known here. A later year is
 * weekends only until its notice is added.
 */
export const holidaysOfChina: Calendar = calendarSchema.parse({
  days: Object.fromEntries(notices.flatMap(daysOf)),
  publishedYears: notices.map((notice) => notice.year),
})

function daysOf(notice: Notice): [day: Day, kind: 'holiday' | 'workday'][] {
  const days: [Day, 'holiday' | 'workday'][] = notice.worked.map((day) => [assertDay(day), 'workday'])
  for (const [first, last] of notice.free) {
    for (let day = assertDay(first); day <= last; day = addDays(day, 1)) days.push([day, 'holiday'])
  }
  return days
}
