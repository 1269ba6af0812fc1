import { useNavigate } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { type FormEvent } from 'react'
import { textOf } from '../../../../components/form-text.ts'
import { Page, Section } from '../../../../components/page.tsx'
import { Empty, Failed, Loading } from '../../../../components/states.tsx'
import { paths } from '../../../../paths.ts'
import { mayAny, useMe } from '../../../../session/me.ts'
import { deviceText } from '../../../../texts/devices.ts'
import { errorText } from '../../../../texts/error-text.ts'
import { useNow } from '../../../../time/business-clock.ts'
import { instantInTable } from '../../../../time/words.ts'
import type { SessionView } from '../../../../trpc/types.ts'
import { useEndSession, useSessions } from '../api/use-sessions.ts'
import { LostFactor } from './lost-factor.tsx'
import './sessions.css'

/** Who is signed in now, and ending what should not be. */
export function SessionsPage({ words }: { words: string }) {
  const me = useMe()
  const navigate = useNavigate()
  const sessions = useSessions(words)
  const list = sessions.data?.pages.flatMap((page) => page.sessions)

  function search(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const q = textOf(new FormData(event.currentTarget), 'q').trim()
    void navigate({ to: paths.systemSessions, search: q === '' ? {} : { q } })
  }
  return (
    <Page title="会话" lead="现在登录着的人。结束一个会话，那台设备上要重新登录。">
      <Section id="sessions" title={words === '' ? '全部' : `姓名或用户名含“${words}”`}>
        <form className="sessions-search" role="search" onSubmit={search}>
          <label htmlFor="q" className="sr-only">
            姓名或用户名
          </label>
          <input
            className="field"
            id="q"
            name="q"
            type="search"
            key={words}
            defaultValue={words}
            maxLength={100}
            placeholder="姓名或用户名"
          />
          <Button htmlType="submit">查找</Button>
        </form>
        {sessions.isError && <Failed error={sessions.error} again={() => void sessions.refetch()} />}
        {sessions.isPending && <Loading />}
        {list?.length === 0 && <Empty title={words === '' ? '没有人登录' : '没有这样的会话'} />}
        {list && list.length > 0 && <SessionsTable list={list} />}
        {sessions.hasNextPage && (
          <p className="sessions-more">
            <Button loading={sessions.isFetchingNextPage} onClick={() => void sessions.fetchNextPage()}>
              再看一些
            </Button>
          </p>
        )}
      </Section>
      {mayAny(me, 'session.end') && <LostFactor />}
    </Page>
  )
}

function SessionsTable({ list }: { list: readonly SessionView[] }) {
  const now = useNow()
  const end = useEndSession()
  const { message, modal } = App.useApp()
  function ask({ id, name, userAgent }: SessionView) {
    modal.confirm({
      title: `结束${name}的会话`,
      content: `${deviceText(userAgent)}要重新登录。已经保存的内容不受影响。`,
      okText: '结束会话',
      cancelText: '取消',
      onOk: () =>
        end.mutateAsync({ id }).then(
          () => void message.success('会话已结束'),
          (error: unknown) => void message.error(errorText(error).text),
        ),
    })
  }
  return (
    <div className="table-box">
      <table className="table sessions-table" aria-labelledby="sessions">
        <thead>
          <tr>
            <th scope="col">姓名</th>
            <th scope="col">用户名</th>
            <th scope="col">设备</th>
            <th scope="col">地址</th>
            <th scope="col">登录时间</th>
            <th scope="col">最近操作</th>
            <th scope="col">
              <span className="sr-only">操作</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {list.map((session) => (
            <tr key={session.id}>
              <th scope="row">{session.name}</th>
              <td>{session.username}</td>
              <td>{deviceText(session.userAgent)}</td>
              <td>{session.address ?? '不详'}</td>
              <td>{instantInTable(session.startedAt, now)}</td>
              <td>{instantInTable(session.lastSeenAt, now)}</td>
              <td>
                {session.here ? (
                  '就是这里'
                ) : (
                  <button type="button" className="link-button" onClick={() => ask(session)}>
                    结束<span className="sr-only">{session.name}的会话</span>
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
