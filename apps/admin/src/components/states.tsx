import { Link, useRouterState } from '@tanstack/react-router'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { paths } from '../paths.ts'
import { type ErrorText, errorText } from '../texts/error-text.ts'
import './states.css'

/** Nothing there, and why that is so or what to do next. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="state">
      <p className="state-title">{title}</p>
      {children && <div className="state-more">{children}</div>}
    </div>
  )
}

/** The place of what is on its way; as tall as what will come, so that nothing jumps. */
export function Loading({ lines = 4 }: { lines?: number }) {
  return (
    <div className="loading" role="status" aria-label="正在加载">
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} style={{ width: `${92 - ((line * 17) % 40)}%` }} />
      ))}
    </div>
  )
}

/** A call that failed: what kind of trouble, and the way out that fits it. */
export function Failed({ error, again }: { error: unknown; again?: () => void }) {
  const { kind, text, requestId } = errorText(error)
  return (
    <div className="state" role="alert">
      <p className="state-title">{titles[kind]}</p>
      <p className="state-more">{text}</p>
      <p className="state-more">
        <WayOut kind={kind} again={again} />
      </p>
      {requestId && <p className="state-number">报修编号：{requestId}</p>}
    </div>
  )
}

const titles = {
  refused: '没能加载',
  unreachable: '没能加载',
  failed: '没能加载',
  'signed-out': '登录已过期',
  'no-permission': '没有权限',
  'not-found': '没有找到',
} satisfies Record<ErrorText['kind'], string>

function WayOut({ kind, again }: { kind: ErrorText['kind']; again: (() => void) | undefined }) {
  const here = useRouterState({ select: ({ location }) => location.href })
  if (kind === 'signed-out') {
    return (
      <Link to={paths.signIn} search={{ next: here }}>
        重新登录
      </Link>
    )
  }
  if (kind === 'no-permission' || kind === 'not-found') return <Link to={paths.today}>回到今日</Link>
  return again && <Button onClick={again}>再试一次</Button>
}
