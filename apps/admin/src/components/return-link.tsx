import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { paths, returnParams } from '../paths.ts'

/** The way to a return, from wherever it is named. */
export function ReturnLink({
  returnKey,
  part,
  className,
  children,
}: {
  returnKey: string
  part?: string
  className?: string
  children: ReactNode
}) {
  return (
    <Link
      to={paths.return}
      params={returnParams(returnKey)}
      search={part === undefined ? {} : { part }}
      {...(className === undefined ? {} : { className })}
    >
      {children}
    </Link>
  )
}
