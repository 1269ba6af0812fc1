import type { ReactNode } from 'react'
import type { Tone } from '../texts/returns.ts'
import './notice.css'

interface Props {
  readonly tone: Tone
  readonly title?: ReactNode
  readonly children?: ReactNode
  /** Announced when it appears, for what happened because of the person's own act. */
  readonly announced?: boolean
}

/** A message in the page: what is so, and what can be done about it. */
export function Notice({ tone, title, children, announced = false }: Props) {
  return (
    <div
      className={`notice notice-${tone}`}
      role={announced ? (tone === 'alert' ? 'alert' : 'status') : undefined}
    >
      {title && <p className="notice-title">{title}</p>}
      {children}
    </div>
  )
}
