import { Link } from '@tanstack/react-router'
import { useInfiniteQuery } from '@tanstack/react-query'
import { actOf } from '@zhaoshang/domain'
import { Button } from 'antd'
import { Page } from '../../../../components/page.tsx'
import { Empty, Failed, Loading } from '../../../../components/states.tsx'
import { TableBox } from '../../../../components/table-box.tsx'
import { Tag } from '../../../../components/tag.tsx'
import { Undo } from '../../../../components/undo/undo.tsx'
import { paths } from '../../../../paths.ts'
import { registerText } from '../../../../texts/audit.ts'
import { useNow } from '../../../../time/business-clock.ts'
import { instantInWords } from '../../../../time/words.ts'
import { client, trpc } from '../../../../trpc/client.ts'
import { firstPage, nextPage } from '../../../../trpc/pages.ts'
import type { ChangeSet } from '../../../../trpc/types.ts'

/** What was done lately to projects that one may take back: one's own acts; for the office everybody's. */
export function ChangesPage() {
  const sets = useInfiniteQuery({
    queryKey: trpc.changes.list.pathKey(),
    initialPageParam: firstPage,
    queryFn: ({ pageParam }) => client.changes.list.query({ ...pageParam }),
    getNextPageParam: ({ next }) => nextPage(next),
  })
  const rows = sets.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <Page
      title="最近操作"
      lead={
        <p>
          <Link className="text-link" to={paths.projects}>
            项目库
          </Link>
          {' · '}任何一次操作，只要涉及的内容后来没有再改过，都可以撤销；撤销本身也可以撤销。
        </p>
      }
    >
      {sets.isPending && <Loading lines={8} />}
      {sets.isError && <Failed error={sets.error} again={() => void sets.refetch()} />}
      {sets.isSuccess && rows.length === 0 && (
        <Empty title="还没有操作">
          <p>您修改、导入、登记项目之后，都列在这里。</p>
        </Empty>
      )}
      {rows.length > 0 && (
        <TableBox name="最近操作">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">操作</th>
                <th scope="col">涉及</th>
                <th scope="col">何人何时</th>
                <th scope="col">
                  <span className="sr-only">撤销</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Line key={row.changeSet} row={row} />
              ))}
            </tbody>
          </table>
        </TableBox>
      )}
      {sets.hasNextPage && (
        <p className="list-more">
          <Button loading={sets.isFetchingNextPage} onClick={() => void sets.fetchNextPage()}>
            更早的
          </Button>
        </p>
      )}
    </Page>
  )
}

function Line({ row }: { row: ChangeSet }) {
  const now = useNow()
  const { words } = actOf(row.act)
  const projects = row.touched.project ?? 0
  const others = Object.entries(row.touched).filter(([entity]) => entity !== 'project')
  const when = instantInWords(row.at, now)
  return (
    <tr>
      <th scope="row" className="keep">
        {words}
      </th>
      <td className="wide">
        {row.names.join('、')}
        {projects > row.names.length && ` 等 ${projects} 个项目`}
        {others.length > 0 && (
          <span className="quiet">
            {' '}
            连同{others.map(([entity, n]) => `${registerText(entity)} ${n} 条`).join('、')}
          </span>
        )}
      </td>
      <td className="keep">
        {row.by}，{when}
      </td>
      <td className="keep">
        {row.undone ? (
          <Tag tone="quiet">已撤销</Tag>
        ) : (
          <Undo changeSet={row.changeSet} what={`：${words}，${when}`} />
        )}
      </td>
    </tr>
  )
}
