import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type Day, parseDay } from '@zhaoshang/domain'
import { mayAny, useMe } from '../../../../session/me.ts'
import { trpc } from '../../../../trpc/client.ts'

export interface StatisticsSearch {
  readonly day?: string | undefined
  readonly origin?: string | undefined
}

function originOf(text: string | undefined): 'stock' | 'moved' | undefined {
  return text === 'stock' || text === 'moved' ? text : undefined
}

/** What the address asks for; what it does not understand is left out. */
export function statisticsQuery({ day: text, origin: typed }: StatisticsSearch): {
  readonly day?: Day
  readonly origin?: 'stock' | 'moved'
} {
  const day = text === undefined ? undefined : parseDay(text)
  const origin = originOf(typed)
  return { ...(day?.ok && { day: day.value }), ...(origin && { origin }) }
}

export function useStatistics(search: StatisticsSearch) {
  return useQuery({
    ...trpc.statistics.get.queryOptions(statisticsQuery(search)),
    placeholderData: keepPreviousData,
  })
}

/** Days per stage, which take a while where there are many projects. */
export function useDurations(search: StatisticsSearch) {
  return useQuery(trpc.statistics.durations.queryOptions(statisticsQuery(search)))
}

/** The year's targets as of the day, for those who may see them. */
export function useTargetTotals(search: StatisticsSearch) {
  const me = useMe()
  const { day } = statisticsQuery(search)
  return useQuery({
    ...trpc.target.get.queryOptions({ ...(day && { day, year: Number(day.slice(0, 4)) }) }),
    enabled: me.plan.indicators.length > 0 && mayAny(me, 'target.read'),
  })
}
