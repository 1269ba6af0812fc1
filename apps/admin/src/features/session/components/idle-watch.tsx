import { useEffect, useRef, useState } from 'react'
import { paths } from '../../../paths.ts'
import { signOut } from '../../../session/auth.ts'
import { type Idle, idleAt } from '../../../session/idle.ts'
import { useMe } from '../../../session/me.ts'
import { lastSeen, noteSeen, onEndedElsewhere, tellEnded } from '../../../session/presence.ts'
import './idle-watch.css'

/** A full load, so that nothing of this person's stays in memory; what was typed is kept on this machine. */
function toSignIn() {
  const next = location.pathname + location.search
  location.assign(`${paths.signIn}?${new URLSearchParams({ next, why: 'idle' }).toString()}`)
}

const acts = ['keydown', 'pointerdown'] as const

/** Signs out when nobody is there, after a warning that any key or click answers. */
export function IdleWatch() {
  const { rules } = useMe()
  const [idle, setIdle] = useState<Idle>({ state: 'here' })
  const dialog = useRef<HTMLDialogElement>(null)
  const over = useRef(false)

  useEffect(() => {
    const act = () => {
      if (over.current) return
      setIdle({ state: 'here' })
      void noteSeen().then((holds) => {
        if (!holds && !over.current) {
          over.current = true
          toSignIn()
        }
      })
    }
    act()
    const look = () => {
      if (over.current) return
      const now = idleAt(lastSeen(), Date.now(), rules)
      setIdle(now)
      if (now.state !== 'over') return
      over.current = true
      void signOut().then(() => {
        tellEnded()
        toSignIn()
      })
    }
    const timer = setInterval(look, 1_000)
    for (const name of acts) addEventListener(name, act, { capture: true, passive: true })
    const deaf = onEndedElsewhere(() => {
      over.current = true
      toSignIn()
    })
    return () => {
      clearInterval(timer)
      for (const name of acts) removeEventListener(name, act, { capture: true })
      deaf()
    }
  }, [rules])

  const warned = idle.state === 'warned'
  useEffect(() => {
    if (warned) dialog.current?.showModal()
    else dialog.current?.close()
  }, [warned])

  return (
    <dialog
      ref={dialog}
      className="idle-watch"
      role="alertdialog"
      aria-labelledby="idle-title"
      aria-describedby="idle-words"
    >
      <h2 id="idle-title">您还在吗？</h2>
      <p id="idle-words">很久没有操作，马上要自动退出。没有保存的内容会留在这台电脑上，重新登录后还在。</p>
      {idle.state === 'warned' && (
        <p className="idle-watch-left" aria-hidden="true">
          {Math.floor(idle.secondsLeft / 60)}:{String(idle.secondsLeft % 60).padStart(2, '0')}
        </p>
      )}
      <button type="button" className="idle-watch-go">
        继续使用
      </button>
    </dialog>
  )
}
