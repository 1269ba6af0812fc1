import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { QueryView } from '../../../../components/query-view.tsx'
import { Empty } from '../../../../components/states.tsx'
import { Tag } from '../../../../components/tag.tsx'
import { paths } from '../../../../paths.ts'
import { approvalStateText, approvalStateTone } from '../../../../texts/approvals.ts'
import { useNow } from '../../../../time/business-clock.ts'
import { instantInWords } from '../../../../time/words.ts'
import { useApprovals } from '../api/use-group.ts'

/** Every change of members that was proposed, newest first, with what became of it. */
export function ChangesList() {
  const query = useApprovals()
  const now = useNow()
  return (
    <QueryView query={query}>
      {({ pages }) => {
        const rows = pages.flatMap((page) => page.rows)
        if (rows.length === 0)
          return (
            <Empty title="还没有增减过成员单位">
              <p>单位换了主要负责人，不用走程序，在上面登记“接任”就行。</p>
            </Empty>
          )
        return (
          <>
            <ul className="lines">
              {rows.map((row) => (
                <li key={row.id} className="line">
                  <div className="line-words">
                    <p className="line-name">
                      <Link to={paths.approval} params={{ approval: row.id }}>
                        {row.title}
                      </Link>{' '}
                      <Tag tone={approvalStateTone[row.state]}>{approvalStateText[row.state]}</Tag>
                    </p>
                    <p className="line-about">
                      {row.proposerName} {instantInWords(row.proposedAt, now)} 提出
                      {row.state === 'open' &&
                        row.waitsFor.length > 0 &&
                        `，正在办：${row.waitsFor.join('、')}`}
                      {row.endReason !== undefined && `，理由：${row.endReason}`}
                    </p>
                  </div>
                </li>
              ))}
            </ul>
            {query.hasNextPage && (
              <p className="list-more">
                <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                  再看一些
                </Button>
              </p>
            )}
          </>
        )
      }}
    </QueryView>
  )
}
