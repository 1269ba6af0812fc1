import { BarTable } from '../../../../components/chart/bar-table.tsx'
import { Section } from '../../../../components/page.tsx'
import { useMe } from '../../../../session/me.ts'
import { QueryView } from '../../../../components/query-view.tsx'
import { type StatisticsSearch, useDurations } from '../api/use-statistics.ts'

const days = (mean: number | null): string => (mean === null ? '—' : `${mean.toLocaleString('zh-CN')} 天`)

/** How long projects stay at each stage. */
export function DurationsSection({ search }: { search: StatisticsSearch }) {
  const { plan } = useMe()
  const query = useDurations(search)
  return (
    <Section
      id="statistics-durations"
      title="各阶段平均天数"
      aside={<span className="quiet">按登记的业务日期，缺日期的不算</span>}
    >
      <QueryView query={query} lines={6}>
        {(durations) => (
          <BarTable
            name="各阶段走完和停留的天数"
            headings={['阶段', '走完用时', '走完的项目', '停留中已', '停留中的项目']}
            rows={durations.map(({ stage, stays, meanDays, standing, meanStandingDays }) => ({
              key: stage,
              label: plan.stages.find(({ id }) => id === stage)?.name ?? stage,
              bar: meanDays ?? 0,
              cells: [
                days(meanDays),
                stays.toLocaleString('zh-CN'),
                days(meanStandingDays),
                standing.toLocaleString('zh-CN'),
              ],
            }))}
          />
        )}
      </QueryView>
    </Section>
  )
}
