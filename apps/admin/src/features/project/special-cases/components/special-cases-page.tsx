import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { Page } from '../../../../components/page.tsx'
import { Empty, Failed, Loading } from '../../../../components/states.tsx'
import { Tag } from '../../../../components/tag.tsx'
import { paths } from '../../../../paths.ts'
import { useMe } from '../../../../session/me.ts'
import { approvalStateText, approvalStateTone } from '../../../../texts/approvals.ts'
import { client, trpc } from '../../../../trpc/client.ts'
import type { SpecialCase } from '../../../../trpc/types.ts'
import { dimensionName } from '../../elements/plan-words.ts'
import '../../elements/elements.css'

const states = ['open', 'passed', 'refused', 'withdrawn'] as const satisfies readonly SpecialCase['state'][]

/** What units could not solve and the leading group decides, newest first. */
export function SpecialCasesPage({ state }: { state: string | undefined }) {
  const here = states.find((one) => one === state)
  const cases = useInfiniteQuery({
    queryKey: [...trpc.element.pathKey(), 'cases', here],
    queryFn: ({ pageParam }) =>
      client.element.cases.query({
        ...(here !== undefined && { state: here }),
        ...(pageParam !== undefined && { cursor: pageParam }),
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  })
  const rows = cases.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <Page
      title="一事一议"
      lead={<p>各单位解决不了的要素问题，经研判后由领导小组逐件议定；同意的，该项要素视为通过。</p>}
    >
      <nav className="chips" aria-label="按办理状态" style={{ marginBottom: 'var(--space-two)' }}>
        {[undefined, ...states].map((one) => (
          <Link
            key={one ?? 'all'}
            to={paths.specialCases}
            search={one === undefined ? {} : { state: one }}
            className={`chip${one === here ? ' chip-here' : ''}`}
            aria-current={one === here ? 'page' : undefined}
          >
            {one === undefined ? '全部' : approvalStateText[one]}
          </Link>
        ))}
      </nav>
      {cases.isError && <Failed error={cases.error} again={() => void cases.refetch()} />}
      {cases.isLoading && <Loading lines={6} />}
      {cases.data && rows.length === 0 && (
        <Empty title="没有一事一议事项">
          <p>要素审核不通过或超过时限的，可以在项目页面写明研判意见后提请。</p>
        </Empty>
      )}
      {rows.length > 0 && (
        <ul aria-label="一事一议事项">
          {rows.map((row) => (
            <CaseRow key={row.id} row={row} />
          ))}
        </ul>
      )}
      {cases.hasNextPage && (
        <p className="list-more">
          <Button loading={cases.isFetchingNextPage} onClick={() => void cases.fetchNextPage()}>
            更多
          </Button>
        </p>
      )}
    </Page>
  )
}

function CaseRow({ row }: { row: SpecialCase }) {
  const { plan } = useMe()
  return (
    <li className="matter">
      <div>
        <h2>
          <Link className="text-link" to={paths.approval} params={{ approval: row.approval }}>
            {row.name}
          </Link>
        </h2>
        <p>{row.dimensions.map((id) => dimensionName(plan, row.review, id)).join('、')}</p>
        <p>研判：{row.judgement}</p>
        <p className="quiet">
          {row.unitName} · {row.raisedByName} {row.createdAt.slice(0, 10)} 提请
          {row.endedAt !== null && ` · ${row.endedAt.slice(0, 10)} ${approvalStateText[row.state]}`}
          {row.endReason !== null && `：${row.endReason}`}
        </p>
      </div>
      <div className="matter-do">
        <Tag tone={approvalStateTone[row.state]}>{approvalStateText[row.state]}</Tag>
        <Link className="text-link" to={paths.project} params={{ project: row.project }}>
          看项目<span className="sr-only">：{row.name}</span>
        </Link>
      </div>
    </li>
  )
}
