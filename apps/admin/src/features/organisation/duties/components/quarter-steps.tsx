import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { paths } from '../../../../paths.ts'
import { quarterStep, quarterText } from '../../../../texts/duties.ts'

interface Props {
  readonly quarter: string
  readonly to: typeof paths.duties | typeof paths.duty
  readonly children?: ReactNode
}

/** One quarter, and the ways to the one before and the one after. */
export function QuarterSteps({ quarter, to, children }: Props) {
  const step = (steps: number, word: string) => (
    <Link
      className="chip"
      from={to}
      to="."
      search={(now) => ({ ...now, quarter: quarterStep(quarter, steps) })}
    >
      {word}
    </Link>
  )
  return (
    <div className="org-bar">
      {step(-1, '上一季度')}
      <strong>{quarterText(quarter)}</strong>
      {step(1, '下一季度')}
      {children}
    </div>
  )
}
