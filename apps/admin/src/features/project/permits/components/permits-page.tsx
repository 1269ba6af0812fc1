import { testExpr } from '@zhaoshang/domain'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { Page, Section } from '../../../../components/page.tsx'
import { Empty, Failed, Loading } from '../../../../components/states.tsx'
import { paths } from '../../../../paths.ts'
import { mayAny, useMe } from '../../../../session/me.ts'
import type { Me } from '../../../../trpc/types.ts'
import { type PermitsView, usePermits } from '../api/use-permits.ts'
import { PermitTable } from './permit-table.tsx'
import '../../../../components/form/form.css'

const words: Readonly<Record<PermitsView, string>> = {
  begun: '在办项目',
  overdue: '超过承诺时限',
  blocked: '停顿',
  unbegun: '尚未办理',
}
const empties: Readonly<Record<PermitsView, string>> = {
  begun: '还没有登记审批事项的项目',
  overdue: '没有超过承诺时限的事项',
  blocked: '没有停顿的事项',
  unbegun: '没有等待登记的项目',
}
const views = ['begun', 'overdue', 'blocked', 'unbegun'] as const

/** The unit of mine that follows permits, if one does. */
function followerOf({ plan, holdings }: Pick<Me, 'plan' | 'holdings'>): boolean {
  const trackers = plan.permits?.trackers
  return (
    trackers !== undefined &&
    plan.units.some((unit) => holdings.some((held) => held.unit === unit.code) && testExpr(trackers, unit))
  )
}

/** Permits by project, the most overdue at the top: legal, promised and actual days, and on whose side it lies. */
export function PermitsPage({ search }: { search: { readonly view?: string | undefined } }) {
  const me = useMe()
  const follows = mayAny(me, 'permit.edit') && followerOf(me)
  const view = views.find((one) => one === search.view) ?? 'begun'
  const permits = usePermits(view, follows)
  const rows = permits.data?.pages.flatMap((page) => page.rows) ?? []
  const counts = permits.data?.pages[0]?.counts
  const as = permits.data?.pages[0]?.as ?? null
  return (
    <Page
      title="审批跟踪"
      lead={<p>项目要办的审批事项：法定、承诺和实际用时，停在企业还是部门。等企业补正的时间不计入时限。</p>}
    >
      <nav className="chips" aria-label="审批跟踪的几类" style={{ marginBottom: 'var(--space-two)' }}>
        {views.map((one) => (
          <Link
            key={one}
            to={paths.permits}
            search={{ view: one }}
            className={`chip${one === view ? ' chip-here' : ''}`}
            aria-current={one === view ? 'page' : undefined}
          >
            {words[one]}
          </Link>
        ))}
      </nav>
      {counts && (
        <p className="quiet" style={{ marginBottom: 'var(--space-two)' }}>
          在办 {counts.running} 项，超过承诺时限 {counts.overdue} 项，等企业 {counts.enterprise} 项，停在部门{' '}
          {counts.department} 项。
        </p>
      )}
      {permits.isError && <Failed error={permits.error} again={() => void permits.refetch()} />}
      {permits.isLoading && <Loading lines={8} />}
      {permits.data && rows.length === 0 && (
        <Empty title={empties[view]}>
          <p>项目签约后，由政务服务部门登记各事项的受理、停顿和办结日期。</p>
        </Empty>
      )}
      {rows.map((row) => (
        <Section
          key={row.project}
          id={`permits-${row.project}`}
          title={row.name}
          aside={
            <span className="quiet">
              {row.reportingUnitName}
              {!follows && (
                <>
                  {' · '}
                  <Link className="text-link" to={paths.project} params={{ project: row.project }}>
                    看项目<span className="sr-only">：{row.name}</span>
                  </Link>
                </>
              )}
            </span>
          }
        >
          <PermitTable
            project={row.project}
            name={row.name}
            items={row.items}
            as={as}
            again={() => void permits.refetch()}
          />
        </Section>
      ))}
      {permits.hasNextPage && (
        <p className="list-more">
          <Button loading={permits.isFetchingNextPage} onClick={() => void permits.fetchNextPage()}>
            更多
          </Button>
        </p>
      )}
    </Page>
  )
}
