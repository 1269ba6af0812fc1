import type { ReactNode } from 'react'
import { TableBox } from '../table-box.tsx'
import './chart.css'

export interface HeatRow {
  readonly key: string
  readonly label: ReactNode
  readonly values: readonly number[]
  /** Cells after the matrix. */
  readonly cells: readonly ReactNode[]
}

interface Props {
  readonly name: string
  readonly first: string
  readonly columns: readonly { readonly key: string; readonly label: string }[]
  readonly others: readonly string[]
  readonly rows: readonly HeatRow[]
  /** The figure of a cell, with its link. */
  readonly figure: (row: string, column: string, value: number) => ReactNode
}

/** A matrix whose cells are the darker the more there is; the figures stand in them. */
export function HeatTable({ name, first, columns, others, rows, figure }: Props) {
  const largest = Math.max(1, ...rows.flatMap(({ values }) => values))
  return (
    <TableBox name={name}>
      <table className="table heat-table">
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {columns.map(({ key, label }) => (
              <th key={key} scope="col" className="num">
                {label}
              </th>
            ))}
            {others.map((heading) => (
              <th key={heading} scope="col" className="num">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, values, cells }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              {columns.map(({ key: column }, i) => {
                const value = values[i] ?? 0
                // Never so dark that a figure in the link's colour is hard to read.
                const share = value === 0 ? 0 : 4 + Math.round(Math.sqrt(value / largest) * 14)
                return (
                  <td
                    key={column}
                    className="num heat-cell"
                    style={{ background: `color-mix(in srgb, var(--main) ${share}%, var(--paper))` }}
                  >
                    {value === 0 ? <span className="quiet">·</span> : figure(key, column, value)}
                  </td>
                )
              })}
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
