import { type Cycle, testExpr, unitOf } from '@zhaoshang/domain'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { Page } from '../../../components/page.tsx'
import { ReturnLink } from '../../../components/return-link.tsx'
import { Empty, Failed, Loading } from '../../../components/states.tsx'
import { StateTags } from '../../../components/tag.tsx'
import { paths } from '../../../paths.ts'
import { useMe } from '../../../session/me.ts'
import { useNow } from '../../../time/business-clock.ts'
import { dueInWords, instantInTable } from '../../../time/words.ts'
import type { Me } from '../../../trpc/types.ts'
import { useReturns } from '../api/use-returns.ts'

/** Returns of one's own units: now due on top, the year behind it below. */
export function ReturnsPage({ cycle }: { cycle: string | undefined }) {
  const me = useMe()
  const now = useNow()
  const returns = useReturns(cycle)
  const all = returns.data?.pages.flatMap((page) => page.returns) ?? []
  const severalUnits = new Set(all.map(({ unit }) => unit)).size > 1
  return (
    <Page title="本单位报送" lead="按期填报的报表，最近的在前。">
      <nav className="chips" aria-label="按报表筛选">
        <Chip here={cycle === undefined} label="全部" />
        {cyclesOf(me).map(({ id, name }) => (
          <Chip key={id} here={cycle === id} cycle={id} label={name} />
        ))}
      </nav>
      <div className="table-box">
        {returns.isPending && <Loading lines={8} />}
        {returns.isError && <Failed error={returns.error} again={() => void returns.refetch()} />}
        {returns.isSuccess && all.length === 0 && (
          <Empty title="这里还没有报表">
            <p>您的单位暂时没有要报的这类报表。</p>
          </Empty>
        )}
        {all.length > 0 && (
          <table className="table">
            <thead>
              <tr>
                <th scope="col">期间</th>
                {severalUnits && <th scope="col">单位</th>}
                <th scope="col">报表</th>
                <th scope="col">状态</th>
                <th scope="col">截止</th>
                <th scope="col">到达时间</th>
              </tr>
            </thead>
            <tbody>
              {all.map((each) => (
                <tr key={each.key}>
                  <th scope="row">
                    <ReturnLink returnKey={each.key}>
                      {each.periodName}
                      <span className="sr-only">
                        {each.unitName}
                        {each.cycleName}
                      </span>
                    </ReturnLink>
                  </th>
                  {severalUnits && <td>{each.unitName}</td>}
                  <td>{each.cycleName}</td>
                  <td>
                    <StateTags phase={each.phase} timing={each.timing} />
                  </td>
                  <td>{each.receivedAt ? instantInTable(each.dueAt, now) : dueInWords(each.dueAt, now)}</td>
                  <td>{each.receivedAt ? instantInTable(each.receivedAt, now) : '—'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
      {returns.hasNextPage && (
        <p className="list-more">
          <Button loading={returns.isFetchingNextPage} onClick={() => void returns.fetchNextPage()}>
            更早的
          </Button>
        </p>
      )}
    </Page>
  )
}

/** Cycles in which one of the person's units reports or may join. */
function cyclesOf({ plan, holdings }: Me): Cycle[] {
  const units = holdings.flatMap(({ unit }) => unitOf(plan, unit) ?? [])
  return plan.cycles.filter(({ reporters, mayJoin }) =>
    units.some((unit) => testExpr(reporters, unit) || (mayJoin !== undefined && testExpr(mayJoin, unit))),
  )
}

function Chip({ cycle, label, here }: { cycle?: string; label: string; here: boolean }) {
  return (
    <Link
      to={paths.returns}
      search={cycle === undefined ? {} : { cycle }}
      className={here ? 'chip chip-here' : 'chip'}
      aria-current={here}
    >
      {label}
    </Link>
  )
}
