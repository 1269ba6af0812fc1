import { memo, type MouseEvent, type ReactNode } from 'react'
import { mayBeCut, type TableColumn } from './column.ts'

interface Props<Row> {
  readonly row: Row
  readonly index: number
  readonly top: number
  readonly tableId: string
  readonly columns: readonly TableColumn<Row>[]
  /** Column that the keyboard is at, in this row. */
  readonly at: number | undefined
  readonly selected: boolean | undefined
  readonly name: string
  readonly onSelect: (index: number, range: boolean) => void
}

export const cellId = (tableId: string, row: number, column: number) => `${tableId}-${row}-${column}`

function Row<R>({ row, index, top, tableId, columns, at, selected, name, onSelect }: Props<R>) {
  return (
    <div
      role="row"
      className={index % 2 === 0 ? 'long-row' : 'long-row long-row-odd'}
      aria-rowindex={index + 2}
      {...(selected === undefined ? {} : { 'aria-selected': selected })}
      data-row={index}
      style={{ top: `${top}px` }}
    >
      {selected !== undefined && (
        <div role="gridcell" className="long-cell long-select">
          <input
            type="checkbox"
            tabIndex={-1}
            checked={selected}
            aria-label={`选择 ${name}`}
            onChange={() => undefined}
            onClick={(event: MouseEvent) => onSelect(index, event.shiftKey)}
          />
        </div>
      )}
      {columns.map((column, c) => {
        const text = column.text(row)
        const cut = mayBeCut(text, column.width)
        return (
          <div
            key={column.id}
            role={c === 0 ? 'rowheader' : 'gridcell'}
            id={cellId(tableId, index, c)}
            data-column={c}
            className={cellClass(column.numeric === true, c, at, cut)}
            title={cut ? text : undefined}
          >
            {column.cell ? column.cell(row) : text}
          </div>
        )
      })}
    </div>
  )
}

/** Drawn again only when something of this row changed: a long table stays smooth by that. */
export const TableRow = memo(Row) as <R>(props: Props<R>) => ReactNode

function cellClass(numeric: boolean, column: number, at: number | undefined, cut: boolean): string {
  let name = 'long-cell'
  if (numeric) name += ' long-number'
  if (column === 0) name += ' long-first'
  if (cut) name += ' long-cut'
  if (at === column) name += ' long-here'
  return name
}
