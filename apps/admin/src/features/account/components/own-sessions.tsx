import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { QueryView } from '../../../components/query-view.tsx'
import { deviceText } from '../../../texts/devices.ts'
import { errorText } from '../../../texts/error-text.ts'
import { useNow } from '../../../time/business-clock.ts'
import { instantInTable } from '../../../time/words.ts'
import { trpc } from '../../../trpc/client.ts'

/** Where one is signed in, and ending what one does not know or need. */
export function OwnSessions() {
  const now = useNow()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const sessions = useQuery(trpc.session.own.queryOptions())
  const end = useMutation(
    trpc.session.endOwn.mutationOptions({
      onSuccess: () => void message.success('已退出'),
      onError: (error) => void message.error(errorText(error).text),
      onSettled: () => queries.invalidateQueries(trpc.session.own.pathFilter()),
    }),
  )
  return (
    <QueryView query={sessions} lines={2}>
      {(list) => (
        <>
          <ul className="own-sessions">
            {list.map(({ id, userAgent, address, startedAt, lastSeenAt, here }) => (
              <li key={id}>
                <div>
                  <p>
                    {deviceText(userAgent)}
                    {here && <strong>（就是这里）</strong>}
                  </p>
                  <p className="quiet">
                    {address ?? '地址不详'}，{instantInTable(startedAt, now)} 登录，
                    {instantInTable(lastSeenAt, now)} 还在用
                  </p>
                </div>
                {!here && (
                  <Button disabled={end.isPending} onClick={() => end.mutate({ id })}>
                    退出
                    <span className="sr-only">{deviceText(userAgent)}的登录</span>
                  </Button>
                )}
              </li>
            ))}
          </ul>
          {list.length > 1 && (
            <p className="two-factor-acts">
              <Button disabled={end.isPending} onClick={() => end.mutate({ others: true })}>
                退出别处的全部登录
              </Button>
            </p>
          )}
        </>
      )}
    </QueryView>
  )
}
