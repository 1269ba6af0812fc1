import type { ReactNode } from 'react'
import './page.css'
import { useTitle } from './use-title.ts'

interface Props {
  /** Also the name of the browser's tab. */
  readonly title: string
  /** Beside the title: its state. */
  readonly state?: ReactNode
  readonly lead?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** The one shape of a page: title with state, what can be done, then the matter. */
export function Page({ title, state, lead, actions, children }: Props) {
  useTitle(title)
  return (
    <>
      <div className="page-head">
        <div className="page-head-words">
          <div className="page-title">
            <h1>{title}</h1>
            {state}
          </div>
          {lead && <div className="page-lead">{lead}</div>}
        </div>
        {actions && <div className="page-actions">{actions}</div>}
      </div>
      {children}
    </>
  )
}

export function Section({
  title,
  aside,
  children,
  id,
}: {
  title: string
  aside?: ReactNode
  children: ReactNode
  id: string
}) {
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  )
}
