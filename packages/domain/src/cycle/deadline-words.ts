import { isWorkingDay, type Calendar } from '../calendar/calendar.ts'
import { dayOfMonth, monthOf, weekdayOf, yearOf, type Day } from '../day/day.ts'
import type { Cycle } from './cycle.ts'
import { shorterThanMonth } from './period.ts'

type Facts = { nominal: Day; dueDay: Day; time: string; published: boolean; merged: string[] }

/** Why a return is due when it is, in a sentence for people: 每月25日17:30前；25日为星期六，提前到前一个工作日（24日）. */
export function deadlineWords(cycle: Cycle, calendar: Calendar, facts: Facts): string {
  const parts = [`${ruleWords(cycle)}${facts.time}前`]
  if (facts.dueDay !== facts.nominal)
    parts.push(`${dayWords(facts.nominal)}${reason(calendar, facts.nominal)}，${direction(facts)}`)
  else if (weekdayOf(facts.nominal) > 5 && isWorkingDay(calendar, facts.nominal))
    parts.push(`${dayWords(facts.nominal)}调休上班，时限不变`)
  else if (!isWorkingDay(calendar, facts.nominal))
    parts.push(`${dayWords(facts.nominal)}${reason(calendar, facts.nominal)}，时限不变`)
  for (const name of facts.merged) parts.push(`${name}没有工作日，并入本期`)
  if (!facts.published) parts.push(`${yearOf(facts.dueDay)}年放假安排尚未公布，暂按周末推算`)
  return parts.join('；')
}

const rhythms: Record<Cycle['rhythm']['every'], string> = {
  week: '每周',
  'two-weeks': '每两周',
  'ten-days': '每旬',
  'half-month': '每半月',
  'days-of-month': '每月',
  month: '每月',
  quarter: '每季度',
  'half-year': '每半年',
  year: '每年',
  'on-demand': '按要求',
  'on-event': '遇有情况',
}

function ruleWords(cycle: Cycle): string {
  const every = rhythms[cycle.rhythm.every]
  const anchor = cycle.due.anchor
  if (cycle.rhythm.every === 'days-of-month')
    return `${every}${[...cycle.rhythm.days]
      .sort((a, b) => a - b)
      .map((day) => `${day}日`)
      .join('、')}`
  if (anchor === undefined) return `${every}末日`
  switch (anchor.on) {
    case 'weekday':
      return `${every}${cycle.rhythm.every === 'week' ? weekdays[anchor.weekday - 1] : `最后一个星期${weekdays[anchor.weekday - 1]}`}`
    case 'day-of-month':
      return cycle.rhythm.every === 'month' && !anchor.monthsAfter
        ? `每月${anchor.day}日`
        : shorterThanMonth.has(cycle.rhythm.every)
          ? `${every}第${anchor.day}日`
          : anchor.monthsAfter
            ? `${every}结束后第${anchor.monthsAfter}个月${anchor.day}日`
            : `${every}末月${anchor.day}日`
    case 'working-day-after':
      return `${every}结束后第${anchor.n}个工作日`
  }
}

const weekdays = ['一', '二', '三', '四', '五', '六', '日']

function dayWords(day: Day): string {
  return `${monthOf(day)}月${dayOfMonth(day)}日`
}

function reason(calendar: Calendar, day: Day): string {
  return calendar.days[day] === 'holiday' ? '放假' : `为星期${weekdays[weekdayOf(day) - 1]}`
}

function direction({ nominal, dueDay }: Facts): string {
  return dueDay < nominal
    ? `提前到前一个工作日（${dayWords(dueDay)}）`
    : `顺延到下一个工作日（${dayWords(dueDay)}）`
}
