import { Link } from '@tanstack/react-router'
import { dayOfInstant, yearOf } from '@zhaoshang/domain'
import { Page } from '../../../../components/page.tsx'
import { QueryView } from '../../../../components/query-view.tsx'
import { paths } from '../../../../paths.ts'
import { useNow } from '../../../../time/business-clock.ts'
import { useDuty } from '../api/use-duties.ts'
import { QuarterSteps } from './quarter-steps.tsx'
import { ReportSection } from './report-section.tsx'
import { TasksSection } from './tasks-section.tsx'
import '../../../../components/form/form.css'

interface Props {
  readonly responsibility: string
  readonly unit: string
  readonly quarter: string | undefined
}

/** One duty of a unit: the year's tasks, their evidence, the quarter's report. */
export function DutyPage({ responsibility, unit, quarter }: Props) {
  const thisYear = yearOf(dayOfInstant(useNow()))
  const year = quarter === undefined ? thisYear : Number(quarter.slice(0, 4))
  const duty = useDuty({ responsibility, unit, year, ...(quarter !== undefined && { quarter }) })
  const again = () => void duty.refetch()
  return (
    <QueryView query={duty} lines={8}>
      {(data) => (
        <Page
          title={data.text}
          lead={
            <p>
              <Link className="text-link" to={paths.duties}>
                职责清单
              </Link>{' '}
              · {data.unitName} · 条款 {data.clause}
            </p>
          }
        >
          <QuarterSteps quarter={data.report.quarter} to={paths.duty} />
          <TasksSection duty={data} year={year} again={again} />
          <ReportSection duty={data} again={again} />
        </Page>
      )}
    </QueryView>
  )
}
