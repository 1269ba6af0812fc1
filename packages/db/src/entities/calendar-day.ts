import type { Day } from '@zhaoshang/domain'
import { text } from './column.ts'
import { entity } from './entity.ts'

/** A day that the official notice takes out of the rhythm of weeks. A year without any is "not published". */
export const calendarDay = entity('calendar_day', ['day'], {
  day: text<Day>(),
  kind: text<'holiday' | 'workday'>(),
  name: text(),
  source: text(),
})
