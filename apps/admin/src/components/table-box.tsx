import type { ReactNode } from 'react'

/** A table that may be wider than the screen: it scrolls by itself, also by keys. */
export function TableBox({
  name,
  className = 'table-box',
  children,
}: {
  name: string
  /** On paper it looks otherwise. */
  className?: string
  children: ReactNode
}) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keys
    <div className={className} role="region" aria-label={name} tabIndex={0}>
      {children}
    </div>
  )
}
