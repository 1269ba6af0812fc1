import type { ReactNode } from 'react'
import { useTitle } from '../use-title.ts'
import './door.css'

interface Props {
  readonly title: string
  readonly lead?: ReactNode
  /** For more than a name and a password. */
  readonly wide?: boolean
  readonly children: ReactNode
}

/** The shape of the pages before the console: signing in, and what has to be done before anything else. */
export function DoorPage({ title, lead, wide = false, children }: Props) {
  useTitle(title)
  return (
    <div className={wide ? 'door door-wide' : 'door'}>
      <main className="door-card">
        <img src="/favicon.svg" alt="" width="40" height="40" />
        <h1>{title}</h1>
        {lead && <p className="quiet">{lead}</p>}
        {children}
      </main>
    </div>
  )
}
