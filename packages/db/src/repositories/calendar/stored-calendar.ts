import { accept, yearOf, type Calendar, type Day, type Instant } from '@zhaoshang/domain'
import type { Database, Queryable } from '../../database/database.ts'
import { write } from '../../write/write.ts'

/** The calendar as far as notices were loaded; a year without any day in it is not published. */
export async function storedCalendar(q: Queryable): Promise<Calendar> {
  const rows = await q.query<{ day: Day; kind: 'holiday' | 'workday' }>(
    'select day, kind from calendar_day order by day',
  )
  return {
    days: Object.fromEntries(rows.map(({ day, kind }) => [day, kind])) as Calendar['days'],
    publishedYears: [...new Set(rows.map(({ day }) => yearOf(day)))],
  }
}

/** Loads what the notices change; days already known as such are left alone. */
export async function loadCalendar(
  database: Database,
  calendar: Calendar,
  source: string,
  context: { actor: string; request: string; now: Instant },
) {
  const days = Object.entries(calendar.days).map(([day, kind]) => ({
    day: day as Day,
    kind,
    name: '',
    source,
  }))
  return write(database, { ...context, label: 'calendar.load' }, async (w) => {
    await w.putMany('calendarDay', days)
    return accept({ days: days.length })
  })
}
