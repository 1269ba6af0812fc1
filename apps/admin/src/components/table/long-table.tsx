import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import type { TableColumn, TableSort } from './column.ts'
import { type Place, placeAfter } from './place.ts'
import { TableHead } from './table-head.tsx'
import { cellId, TableRow } from './table-row.tsx'
import { useWindow } from './use-window.ts'
import './long-table.css'

/** Heights in pixels; the style sheet has the same. */
const rowHeight = 36
const selectWidth = 40
/** So many rows before the end of what is loaded the next page is asked for. */
const ahead = 120

export interface Selection {
  readonly has: (id: string) => boolean
  readonly all: boolean | 'some'
  /** `range`: with everything since the row chosen last. */
  readonly onSelect: (index: number, range: boolean) => void
  readonly onSelectAll: () => void
}

interface Props<Row> {
  readonly label: string
  readonly columns: readonly TableColumn<Row>[]
  readonly rows: readonly Row[]
  /** How many there are, loaded or not. */
  readonly total: number
  readonly idOf: (row: Row) => string
  readonly nameOf: (row: Row) => string
  readonly sort: TableSort | undefined
  readonly onSort: (sort: TableSort | undefined) => void
  readonly onResize: (column: string, width: number) => void
  readonly onOpen: (row: Row) => void
  readonly selection?: Selection | undefined
  /** Asks for the next page; absent at the end. */
  readonly onMore?: (() => void) | undefined
  /** Below each column what its rows sum up to, where they do. */
  readonly sums?: Readonly<Record<string, ReactNode>> | undefined
  /** Under which name the place in it is kept, for whoever comes back to the page. */
  readonly scrollKey?: string | undefined
}

/**
 * A table of any length: only the rows that one sees are in the page. One stop
 * for the tab key, arrows inside, Enter opens, Space chooses; the first column
 * stays while the others scroll under it.
 */
export function LongTable<Row>({
  label,
  columns,
  rows,
  total,
  idOf,
  nameOf,
  sort,
  onSort,
  onResize,
  onOpen,
  selection,
  onMore,
  sums,
  scrollKey,
}: Props<Row>) {
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 })
  // Behind the loaded rows there is room for those to come, so that the end is no wall.
  const room = onMore ? Math.min(ahead, total - rows.length) : 0
  const { from, until } = useWindow({ box, rowHeight, rows: rows.length })
  const select = selection?.onSelect
  const choose = useCallback((index: number, range: boolean) => select?.(index, range), [select])

  useEffect(() => {
    if (onMore && until + ahead >= rows.length) onMore()
  }, [onMore, until, rows.length])

  function show(next: Place) {
    setPlace(next)
    const element = box.current
    if (!element) return
    const head = rowHeight
    const foot = sums ? rowHeight : 0
    const top = next.row * rowHeight
    const seen = element.clientHeight - head - foot
    if (top < element.scrollTop) element.scrollTop = top
    else if (top + rowHeight > element.scrollTop + seen) element.scrollTop = top + rowHeight - seen
    showColumn(element, columns, next.column, selection ? selectWidth : 0)
  }
  function onKeyDown(event: KeyboardEvent) {
    // Buttons and boxes inside have keys of their own.
    if (event.target !== box.current || rows.length === 0) return
    const screen = Math.max(1, Math.floor((box.current.clientHeight - 2 * rowHeight) / rowHeight))
    const next = placeAfter(place, event, {
      lastRow: rows.length - 1,
      lastColumn: columns.length - 1,
      screen,
    })
    const row = rows[place.row]
    if (next) {
      event.preventDefault()
      show(next)
      if (event.shiftKey && next.row !== place.row) selection?.onSelect(next.row, true)
    } else if (event.key === 'Enter' && row !== undefined) {
      event.preventDefault()
      onOpen(row)
    } else if (event.key === ' ' && selection) {
      event.preventDefault()
      selection.onSelect(place.row, event.shiftKey)
    }
  }
  /** A click moves the keyboard's place along, and anywhere in the row opens nothing by accident. */
  function onClick({ target }: MouseEvent) {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null
    const row = cell?.closest<HTMLElement>('[data-row]')
    if (cell && row) setPlace({ row: Number(row.dataset['row']), column: Number(cell.dataset['column']) })
  }
  function onDoubleClick({ target }: MouseEvent) {
    const at = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null
    const row = at ? rows[Number(at.dataset['row'])] : undefined
    if (row !== undefined) onOpen(row)
  }

  const widths = columns.map(({ width }) => width)
  const template = [...(selection ? [selectWidth] : []), ...widths].map((width) => `${width}px`).join(' ')
  const whole = widths.reduce((sum, width) => sum + width, selection ? selectWidth : 0)
  const inSight = place.row >= from && place.row < until
  return (
    <div
      ref={box}
      className="long-table"
      data-scroll-restoration-id={scrollKey}
      role="grid"
      aria-label={label}
      aria-rowcount={total + 1}
      aria-colcount={columns.length + (selection ? 1 : 0)}
      aria-multiselectable={selection !== undefined}
      aria-activedescendant={inSight && rows.length > 0 ? cellId(id, place.row, place.column) : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onDoubleClick={onDoubleClick}
      style={{ '--long-columns': template, '--long-width': `${whole}px` } as Record<string, string>}
    >
      <TableHead
        columns={columns}
        sort={sort}
        onSort={onSort}
        onResize={onResize}
        all={selection?.all}
        onSelectAll={() => selection?.onSelectAll()}
      />
      <div
        role="rowgroup"
        className="long-body"
        style={{ height: `${(rows.length + room) * rowHeight}px` }}
        aria-busy={room > 0}
      >
        {rows.slice(from, until).map((row, i) => (
          <TableRow
            key={idOf(row)}
            row={row}
            index={from + i}
            top={(from + i) * rowHeight}
            tableId={id}
            columns={columns}
            at={place.row === from + i ? place.column : undefined}
            selected={selection?.has(idOf(row))}
            name={nameOf(row)}
            onSelect={choose}
          />
        ))}
      </div>
      {sums && (
        <div role="rowgroup" className="long-foot">
          <div role="row" className="long-row" aria-rowindex={total + 2}>
            {selection && <div role="gridcell" className="long-cell long-select" />}
            {columns.map((column, c) => (
              <div
                key={column.id}
                role="gridcell"
                className={`long-cell${column.numeric ? ' long-number' : ''}${c === 0 ? ' long-first' : ''}`}
              >
                {sums[column.id]}
              </div>
            ))}
          </div>
        </div>
      )}
    </div>
  )
}

/** Brings a column from under the first one, or from beyond the edge, into sight. */
function showColumn<Row>(
  element: HTMLElement,
  columns: readonly TableColumn<Row>[],
  column: number,
  before: number,
): void {
  if (column === 0) return
  const start = columns.slice(0, column).reduce((sum, { width }) => sum + width, before)
  const end = start + (columns[column]?.width ?? 0)
  const fixed = before + (columns[0]?.width ?? 0)
  if (start - fixed < element.scrollLeft) element.scrollLeft = start - fixed
  else if (end > element.scrollLeft + element.clientWidth) element.scrollLeft = end - element.clientWidth
}
