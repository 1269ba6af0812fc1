import { Link } from '@tanstack/react-router'
import { paths } from '../../../paths.ts'
import { useNow } from '../../../time/business-clock.ts'
import { dueInWords } from '../../../time/words.ts'
import type { Home } from '../../../trpc/types.ts'
import './period-summary.css'

type Summary = NonNullable<Home['matrixSummary']>

/** The office's first look: how far the period is, each figure opening the units behind it. */
export function PeriodSummary({ summary }: { summary: Summary }) {
  const now = useNow()
  // What is still within a unit has not reached the office: it counts as missing there, as on the office's page.
  const missing = summary.notHandedIn + summary.inReview
  const figures = [
    { label: '已接收', count: summary.accepted, show: 'accepted', tone: 'done' },
    { label: '待接收', count: summary.submitted, show: 'submitted', tone: 'main' },
    { label: '尚未报送', count: missing, show: 'missing', tone: 'alert' },
    { label: '其中单位审核中', count: summary.inReview, show: 'in-review', tone: 'main' },
  ] as const
  const parts = [
    { count: summary.accepted, show: 'accepted', tone: 'done' },
    { count: summary.submitted, show: 'submitted', tone: 'main' },
    { count: summary.inReview, show: 'in-review', tone: 'main' },
    { count: summary.notHandedIn, show: 'missing', tone: 'alert' },
  ] as const
  return (
    <section className="section" aria-labelledby="summary">
      <div className="section-head">
        <h2 id="summary">{summary.periodName} 报送情况</h2>
        <span className="quiet">{dueInWords(summary.dueAt, now)}</span>
      </div>
      <dl className="summary">
        <div className="summary-figure">
          <dt>应报单位</dt>
          <dd>
            <Link to={paths.office} search={{ cycle: summary.cycle, period: summary.period }}>
              {summary.total}
            </Link>
          </dd>
        </div>
        {figures.map(({ label, count, show, tone }) => (
          <div key={show} className={`summary-figure summary-${tone}`}>
            <dt>{label}</dt>
            <dd>
              <Link to={paths.office} search={{ cycle: summary.cycle, period: summary.period, show }}>
                {count}
              </Link>
            </dd>
          </div>
        ))}
      </dl>
      <div className="summary-bar" aria-hidden="true">
        {parts.map(({ show, count, tone }) => (
          <span
            key={show}
            className={`summary-part-${tone} summary-part-${show}`}
            style={{ flexGrow: count }}
          />
        ))}
      </div>
    </section>
  )
}
