import type { ReactNode } from 'react'
import { TableBox } from '../table-box.tsx'
import './chart.css'

export interface FunnelStep {
  readonly key: string
  readonly label: ReactNode
  /** How many came as far as this. */
  readonly reached: number
  readonly cells: readonly ReactNode[]
}

interface Props {
  readonly name: string
  readonly headings: readonly [string, ...string[]]
  readonly steps: readonly FunnelStep[]
  /** Under the steps. */
  readonly foot?: { readonly label: string; readonly cells: readonly ReactNode[] }
}

/** A funnel that is a table: each step as wide as what came so far, narrowing to the next. */
export function FunnelTable({ name, headings: [first, ...others], steps, foot }: Props) {
  const widest = Math.max(1, ...steps.map(({ reached }) => reached))
  const half = (reached: number): number => (reached / widest) * 50
  return (
    <TableBox name={name}>
      <table className="table funnel-table">
        <thead>
          <tr>
            <th scope="col">{first}</th>
            <td className="funnel-cell" />
            {others.map((heading) => (
              <th key={heading} scope="col" className="num">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {steps.map(({ key, label, reached, cells }, i) => {
            const here = half(reached)
            const next = half(steps[i + 1]?.reached ?? reached)
            return (
              <tr key={key}>
                <th scope="row" className="keep">
                  {label}
                </th>
                <td className="funnel-cell">
                  <svg
                    className="funnel-svg"
                    viewBox="0 0 100 20"
                    preserveAspectRatio="none"
                    aria-hidden="true"
                  >
                    <polygon
                      className={`funnel-step funnel-step-${Math.min(i, 5)}`}
                      points={`${50 - here},0 ${50 + here},0 ${50 + next},20 ${50 - next},20`}
                    />
                  </svg>
                </td>
                {cells.map((cell, n) => (
                  <td key={others[n]} className="num keep">
                    {cell}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
        {foot && (
          <tfoot>
            <tr>
              <th scope="row">{foot.label}</th>
              <td className="funnel-cell" />
              {foot.cells.map((cell, n) => (
                <td key={others[n]} className="num keep">
                  {cell}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </TableBox>
  )
}
