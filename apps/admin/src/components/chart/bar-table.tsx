import type { ReactNode } from 'react'
import { TableBox } from '../table-box.tsx'
import './chart.css'

export interface BarRow {
  readonly key: string
  readonly label: ReactNode
  /** How long the bar is, compared with the longest. */
  readonly bar: number
  /** Cells after the bar, figures as people read them. */
  readonly cells: readonly ReactNode[]
}

interface Props {
  readonly name: string
  /** Of the first column, then of the cells. */
  readonly headings: readonly [string, ...string[]]
  readonly rows: readonly BarRow[]
}

/** Figures as bars that are a table: what the eye compares, the ear hears as rows. */
export function BarTable({ name, headings: [first, ...others], rows }: Props) {
  const longest = Math.max(1, ...rows.map(({ bar }) => bar))
  return (
    <TableBox name={name}>
      <table className="table bar-table">
        <thead>
          <tr>
            <th scope="col">{first}</th>
            <td className="bar-cell" />
            {others.map((heading) => (
              <th key={heading} scope="col" className="num">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, bar, cells }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td className="bar-cell">
                <svg className="bar-svg" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                  <rect className="chart-bar" width={(bar / longest) * 100} height={10} />
                </svg>
              </td>
              {cells.map((cell, i) => (
                <td key={others[i]} className="num keep">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  )
}
