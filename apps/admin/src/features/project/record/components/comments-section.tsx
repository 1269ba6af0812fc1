import { useInfiniteQuery } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useEffect, useRef } from 'react'
import { Empty, Failed, Loading } from '../../../../components/states.tsx'
import { useNow } from '../../../../time/business-clock.ts'
import { instantInWords } from '../../../../time/words.ts'
import { client, queryClient, trpc } from '../../../../trpc/client.ts'
import { firstPage, nextPage } from '../../../../trpc/pages.ts'
import type { ProjectView } from '../../../../trpc/types.ts'
import { useAct } from '../api/use-act.ts'
import { CommentEntry } from './comment-entry.tsx'
import './comments-section.css'

/** What people say about the project; who is named in it finds it on the first page. */
export function CommentsSection({ project }: { project: ProjectView }) {
  const now = useNow()
  const { act } = useAct()
  const { modal } = App.useApp()
  const comments = useInfiniteQuery({
    queryKey: [...trpc.comment.list.queryKey({ project: project.id }), 'pages'],
    queryFn: ({ pageParam }) => client.comment.list.query({ project: project.id, ...pageParam }),
    initialPageParam: firstPage,
    getNextPageParam: ({ next }) => nextPage(next),
  })
  useSeen(project.id, comments.isSuccess)
  const all = comments.data?.pages.flatMap((page) => page.comments) ?? []
  const remove = (id: string) =>
    void modal.confirm({
      title: '删除这条留言？',
      okText: '删除',
      cancelText: '留着',
      onOk: () =>
        act('已删除留言', async () => {
          await client.comment.remove.mutate({ id })
          return undefined
        }),
    })
  return (
    <div className="stack">
      {project.may.comment && <CommentEntry project={project.id} />}
      {comments.isPending && <Loading lines={3} />}
      {comments.isError && <Failed error={comments.error} again={() => void comments.refetch()} />}
      {comments.isSuccess && all.length === 0 && <Empty title="还没有留言" />}
      <ol className="comments" aria-label="留言">
        {all.map(({ id, text, actorName, at, mentioned, mine }) => (
          <li key={id}>
            <p className="comment-head">
              <strong>{actorName ?? '系统'}</strong>
              <span className="quiet">{instantInWords(at, now)}</span>
              {mine && (
                <button type="button" className="link-button" onClick={() => remove(id)}>
                  删除<span className="sr-only">留言：{text.slice(0, 20)}</span>
                </button>
              )}
            </p>
            <p className="comment-text">{text}</p>
            {mentioned.length > 0 && <p className="quiet">已通知：{mentioned.join('、')}</p>}
          </li>
        ))}
      </ol>
      {comments.hasNextPage && (
        <Button loading={comments.isFetchingNextPage} onClick={() => void comments.fetchNextPage()}>
          更早的留言
        </Button>
      )}
    </div>
  )
}

/** Whoever has the comments before him has seen where he was named. */
function useSeen(project: string, there: boolean): void {
  const told = useRef('')
  useEffect(() => {
    if (!there || told.current === project) return
    told.current = project
    client.comment.see.mutate({ project }).then(
      async ({ seen }) => {
        if (seen > 0) await queryClient.invalidateQueries(trpc.home.pathFilter())
      },
      // It stays on the first page, and the next look tells it again.
      () => {},
    )
  }, [project, there])
}
