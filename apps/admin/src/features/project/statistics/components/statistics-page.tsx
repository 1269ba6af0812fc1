import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { AsOfDay } from '../../../../components/form/as-of-day.tsx'
import { Page, Section } from '../../../../components/page.tsx'
import { QueryView } from '../../../../components/query-view.tsx'
import { StandingBar } from '../../../../components/standing-bar.tsx'
import { Empty } from '../../../../components/states.tsx'
import { endpoints, paths } from '../../../../paths.ts'
import { yuanInWords } from '../../../../plan/yuan-in-words.ts'
import { mayAny, useMe } from '../../../../session/me.ts'
import type { Statistics } from '../../../../trpc/types.ts'
import {
  statisticsQuery,
  type StatisticsSearch,
  useStatistics,
  useTargetTotals,
} from '../api/use-statistics.ts'
import { DurationsSection } from './durations-section.tsx'
import { FigureLink } from './figure-link.tsx'
import { GroupBars, GroupMatrix } from './group-parts.tsx'
import { MonthsSection } from './months-section.tsx'
import { RatesSection } from './rates-section.tsx'
import { StagesSection } from './stages-section.tsx'
import { StaleSection } from './stale-section.tsx'
import '../../../../components/form/form.css'
import './statistics.css'

const origins = [
  { origin: undefined, word: '全部' },
  { origin: 'moved', word: '本系统推进' },
  { origin: 'stock', word: '存量登记' },
] as const

/** The register in figures, each of which opens its rows. */
export function StatisticsPage({ search }: { search: StatisticsSearch }) {
  const query = useStatistics(search)
  const navigate = useNavigate({ from: paths.statistics })
  const me = useMe()
  const { origin } = statisticsQuery(search)
  return (
    <Page
      title="项目统计"
      lead={
        <p>
          {query.data && `截至 ${query.data.day}。`}
          <span className="no-print">
            {query.data && !query.data.isToday
              ? '点开的项目清单是今天的。'
              : '随登记实时更新，点数字看项目。'}
          </span>
        </p>
      }
      actions={
        <>
          {mayAny(me, 'project.decide') && (
            <Link className="print-link no-print" to={paths.yearEnd}>
              年末结转
            </Link>
          )}
          <Button className="no-print" href={endpoints.statisticsFile(statisticsQuery(search))} download>
            导出 Excel
          </Button>
          <Button className="no-print" onClick={() => window.print()}>
            打印
          </Button>
        </>
      }
    >
      <div className="statistics-bar no-print">
        <AsOfDay
          day={search.day}
          onChoose={(day) => void navigate({ search: (before) => ({ ...before, day }) })}
        />
        <div className="chips" role="group" aria-label="登记方式">
          {origins.map((one) => (
            <Link
              key={one.word}
              className={one.origin === origin ? 'chip chip-here' : 'chip'}
              aria-current={one.origin === origin ? 'true' : undefined}
              to={paths.statistics}
              search={{ day: search.day, origin: one.origin }}
            >
              {one.word}
            </Link>
          ))}
        </div>
      </div>
      <QueryView query={query} lines={12}>
        {(found) => <Loaded found={found} search={search} />}
      </QueryView>
    </Page>
  )
}

function Loaded({ found, search }: { found: Statistics; search: StatisticsSearch }) {
  const { origin } = statisticsQuery(search)
  const part = { found, origin }
  if (found.total.projects === 0 && found.stopped.projects === 0)
    return (
      <Empty title="还没有项目">
        {found.isToday
          ? '登记或导入项目后，这里自动出数。'
          : `到 ${found.day} 为止没有登记过项目，换一天再看。`}
      </Empty>
    )
  return (
    <div className="statistics">
      <KeyFigures {...part} />
      <StagesSection {...part} />
      <div className="statistics-pile">
        <RatesSection {...part} />
        <TargetsSection search={search} />
      </div>
      <GroupMatrix {...part} by="industry" title="按产业" />
      <MonthsSection {...part} />
      <GroupMatrix {...part} by="unit" title="按填报单位" />
      <GroupBars {...part} by="responsible" title="按责任单位" />
      <GroupBars {...part} by="size" title="按投资规模" />
      <GroupBars {...part} by="channel" title="按招商方式" />
      <GroupBars {...part} by="region" title="按来源地" />
      <DurationsSection search={search} />
      <StaleSection {...part} />
    </div>
  )
}

export interface PartProps {
  readonly found: Statistics
  readonly origin: 'stock' | 'moved' | undefined
}

function KeyFigures({ found, origin }: PartProps) {
  const { plan } = useMe()
  const { total, stock, moved, stopped } = found
  const notCounting = plan.statuses.filter(({ counts }) => !counts)
  return (
    <dl className="key-figures">
      <div>
        <dt>项目</dt>
        <dd>
          <FigureLink filter={{}} origin={origin} of="全部项目">
            {total.projects.toLocaleString('zh-CN')} 个
          </FigureLink>
        </dd>
      </div>
      <div>
        <dt>总投资</dt>
        <dd>{yuanInWords(total.yuan)}</dd>
      </div>
      <div>
        <dt>到位资金</dt>
        <dd>{yuanInWords(total.funds)}</dd>
      </div>
      <div>
        <dt>本系统推进</dt>
        <dd>
          <FigureLink filter={{}} origin="moved" of="本系统推进">
            {moved.projects.toLocaleString('zh-CN')} 个
          </FigureLink>
        </dd>
      </div>
      <div>
        <dt>存量登记</dt>
        <dd>
          <FigureLink filter={{}} origin="stock" of="存量登记">
            {stock.projects.toLocaleString('zh-CN')} 个
          </FigureLink>
        </dd>
      </div>
      {notCounting.length > 0 && (
        <div>
          <dt>{notCounting.map(({ name }) => name).join('、')}</dt>
          <dd>
            <FigureLink
              filter={{ status: notCounting.map(({ id }) => id) }}
              origin={origin}
              of={notCounting.map(({ name }) => name).join('、')}
            >
              {stopped.projects.toLocaleString('zh-CN')} 个
            </FigureLink>
          </dd>
        </div>
      )}
    </dl>
  )
}

/** The year's targets of the units that I see, against what was done by the day. */
function TargetsSection({ search }: { search: StatisticsSearch }) {
  const { plan } = useMe()
  const { data } = useTargetTotals(search)
  if (data?.state !== 'issued') return null
  return (
    <Section
      id="statistics-targets"
      title={`对照 ${data.year} 年度目标`}
      aside={
        <Link className="no-print" to={paths.targets} search={{ year: data.year }}>
          看各单位
        </Link>
      }
    >
      <ul className="target-bars">
        {data.totals.map(({ indicator: id, standing }) => {
          const indicator = plan.indicators.find((one) => one.id === id)
          return (
            indicator && (
              <li key={id}>
                <h3>{indicator.name}</h3>
                <StandingBar indicator={indicator} standing={standing} />
              </li>
            )
          )
        })}
      </ul>
    </Section>
  )
}
