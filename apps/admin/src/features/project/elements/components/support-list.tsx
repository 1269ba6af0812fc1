import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { Empty, Failed, Loading } from '../../../../components/states.tsx'
import { Tag } from '../../../../components/tag.tsx'
import { paths } from '../../../../paths.ts'
import { useMe } from '../../../../session/me.ts'
import { supportWords } from '../../../../texts/elements.ts'
import { client, trpc } from '../../../../trpc/client.ts'
import '../elements.css'

/** Support asked of the municipal level for the projects that I see, newest first. */
export function SupportList() {
  const { plan } = useMe()
  const list = useInfiniteQuery({
    queryKey: [...trpc.support.pathKey(), 'overview'],
    queryFn: ({ pageParam }) =>
      client.support.overview.query(pageParam === undefined ? {} : { cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  })
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <>
      {list.isError && <Failed error={list.error} again={() => void list.refetch()} />}
      {list.isLoading && <Loading lines={5} />}
      {list.data && rows.length === 0 && (
        <Empty title="还没有争取市级支持的记录">
          <p>成熟项目可以在项目页面登记向市级部门争取的事项。</p>
        </Empty>
      )}
      {rows.length > 0 && (
        <ul aria-label="争取市级支持事项">
          {rows.map((row) => (
            <li key={row.id} className="matter">
              <div>
                <h2>
                  <Link className="text-link" to={paths.project} params={{ project: row.project }}>
                    {row.name}
                  </Link>
                </h2>
                <p>
                  {plan.support?.kinds.find(({ id }) => id === row.kind)?.name ?? row.kind}：{row.asked}
                </p>
                {row.result !== null && (
                  <p>
                    结果：{row.result}
                    {row.resultDay !== null && <span className="quiet">（{row.resultDay}）</span>}
                  </p>
                )}
                <p className="quiet">
                  {row.reportingUnitName} · {row.askedDay} {row.unitName} 向{row.askedOf}提出
                </p>
              </div>
              <div className="matter-do">
                <Tag tone={supportWords[row.state].tone}>{supportWords[row.state].word}</Tag>
              </div>
            </li>
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <p className="list-more">
          <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            更多
          </Button>
        </p>
      )}
    </>
  )
}
