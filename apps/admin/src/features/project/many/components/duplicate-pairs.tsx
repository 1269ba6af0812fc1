import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Empty, Failed, Loading } from '../../../../components/states.tsx'
import { client, trpc } from '../../../../trpc/client.ts'
import { firstPage, nextPage } from '../../../../trpc/pages.ts'
import type { DuplicatePair } from '../../../../trpc/types.ts'
import { useAct } from '../../record/api/use-act.ts'
import { ReasonDialog } from '../../record/components/reason-dialog.tsx'
import { DuplicateCard } from './duplicate-card.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import './many.css'

/** Projects that may be one, side by side: the office rules that they are not, or has one go into the other. */
export function DuplicatePairs() {
  const pairs = useInfiniteQuery({
    queryKey: trpc.duplicate.list.pathKey(),
    initialPageParam: firstPage,
    queryFn: ({ pageParam }) => client.duplicate.list.query({ ...pageParam }),
    getNextPageParam: ({ next }) => nextPage(next),
  })
  const [different, setDifferent] = useState<DuplicatePair>()
  const [merging, setMerging] = useState<DuplicatePair>()
  const { act } = useAct()
  if (pairs.isPending) return <Loading lines={4} />
  if (pairs.isError) return <Failed error={pairs.error} again={() => void pairs.refetch()} />
  const rows = pairs.data.pages.flatMap((page) => page.rows)
  if (rows.length === 0)
    return (
      <Empty title="没有待认定的重复项目">
        <p>登记、导入、改名时，系统会比对各单位的项目，名称相近、投资方或信用代码相同的列在这里。</p>
      </Empty>
    )
  return (
    <>
      {rows.map((pair) => (
        <DuplicateCard
          key={pair.id}
          pair={pair}
          onDifferent={() => setDifferent(pair)}
          onSame={() => setMerging(pair)}
        />
      ))}
      {pairs.hasNextPage && (
        <p className="list-more">
          <Button loading={pairs.isFetchingNextPage} onClick={() => void pairs.fetchNextPage()}>
            更多
          </Button>
        </p>
      )}
      {different && (
        <ReasonDialog
          title="认定为两个项目"
          label="理由"
          hint="认定后不再提示这两个项目重复。"
          onClose={() => setDifferent(undefined)}
          onGo={(reason) =>
            act('已认定为两个项目', () =>
              client.duplicate.dismiss.mutate({ id: different.id, version: different.version, reason }),
            )
          }
        />
      )}
      {merging && <MergeDialog pair={merging} onClose={() => setMerging(undefined)} />}
    </>
  )
}
