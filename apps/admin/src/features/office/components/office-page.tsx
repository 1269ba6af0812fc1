import { cycleOf } from '@zhaoshang/domain'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { Page } from '../../../components/page.tsx'
import { QueryView } from '../../../components/query-view.tsx'
import { endpoints, paths } from '../../../paths.ts'
import { mayAny, useMe } from '../../../session/me.ts'
import { useNow } from '../../../time/business-clock.ts'
import { dueInWords } from '../../../time/words.ts'
import type { Matrix } from '../../../trpc/types.ts'
import { type FilterName, filterNamed, filterNames, filters } from '../api/filters.ts'
import { useMatrix } from '../api/use-matrix.ts'
import { ChasingButton } from './chasing-button.tsx'
import { ConsolidationView } from './consolidation-view.tsx'
import { MatrixTable } from './matrix-table.tsx'
import './office.css'

export interface OfficeSearch {
  readonly cycle?: string | undefined
  readonly period?: string | undefined
  readonly show?: string | undefined
  readonly view?: string | undefined
}

/** Who has and who has not handed in, and what comes of it. */
export function OfficePage({ search }: { search: OfficeSearch }) {
  const query = useMatrix(search.cycle, search.period)
  if (query.data) return <Loaded matrix={query.data} search={search} />
  return (
    <Page title="全区报送">
      <QueryView query={query} lines={12}>
        {() => null}
      </QueryView>
    </Page>
  )
}

function Loaded({ matrix, search }: { matrix: Matrix; search: OfficeSearch }) {
  const me = useMe()
  const now = useNow()
  const navigate = useNavigate()
  const cycle = cycleOf(me.plan, matrix.cycle)
  const consolidated = search.view === 'consolidation'
  const here = { cycle: matrix.cycle, period: matrix.period }
  const go = (to: OfficeSearch) => void navigate({ to: paths.office, search: to })
  return (
    <Page
      title="全区报送"
      lead={
        <p>
          {matrix.periodName} {cycle?.name} · {dueInWords(matrix.dueAt, now)}
          <span className="quiet"> · {matrix.why}</span>
        </p>
      }
      actions={
        <>
          <ChasingButton matrix={matrix} reportName={cycle?.name ?? ''} />
          {mayAny(me, 'consolidation.read') && (
            <Button type="primary" href={endpoints.consolidationFile(matrix.cycle, matrix.period)} download>
              下载汇总表
            </Button>
          )}
        </>
      }
    >
      <div className="office-bar">
        <label>
          报表{' '}
          <select
            className="field"
            value={matrix.cycle}
            onChange={(event) => go({ cycle: event.target.value })}
          >
            {me.plan.cycles.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          期间{' '}
          <select
            className="field"
            value={matrix.period}
            onChange={(event) => go({ ...search, cycle: matrix.cycle, period: event.target.value })}
          >
            {matrix.periods.map(({ period, periodName }) => (
              <option key={period} value={period}>
                {periodName}
              </option>
            ))}
          </select>
        </label>
        {mayAny(me, 'consolidation.read') && (
          <nav className="office-views" aria-label="查看方式">
            <Link to={paths.office} search={here} className={consolidated ? 'chip' : 'chip chip-here'}>
              各单位
            </Link>
            <Link
              to={paths.office}
              search={{ ...here, view: 'consolidation' }}
              className={consolidated ? 'chip chip-here' : 'chip'}
            >
              汇总
            </Link>
          </nav>
        )}
      </div>
      {consolidated ? (
        <ConsolidationView cycle={matrix.cycle} period={matrix.period} />
      ) : (
        <Units matrix={matrix} show={filterNamed(search.show)} />
      )}
    </Page>
  )
}

function Units({ matrix, show }: { matrix: Matrix; show: FilterName | undefined }) {
  const rows = show === undefined ? matrix.rows : matrix.rows.filter(filters[show].test)
  const here = { cycle: matrix.cycle, period: matrix.period }
  return (
    <>
      <nav className="chips" aria-label="按状态筛选">
        <Link
          to={paths.office}
          search={here}
          resetScroll={false}
          className={show === undefined ? 'chip chip-here' : 'chip'}
          aria-current={show === undefined}
        >
          全部 <b>{matrix.rows.length}</b>
        </Link>
        {filterNames.map((name) => {
          const count = matrix.rows.filter(filters[name].test).length
          const look = [
            'chip',
            show === name && 'chip-here',
            count === 0 && 'chip-none',
            name === 'late' && count > 0 && 'chip-alert',
          ]
          return (
            <Link
              key={name}
              to={paths.office}
              search={{ ...here, show: name }}
              resetScroll={false}
              className={look.filter(Boolean).join(' ')}
              aria-current={show === name}
            >
              {filters[name].label} <b>{count}</b>
            </Link>
          )
        })}
      </nav>
      <MatrixTable matrix={matrix} rows={rows} filtered={show !== undefined} />
    </>
  )
}
