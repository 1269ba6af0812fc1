import type { KeyboardEvent, PointerEvent } from 'react'
import { boundedWidth, nextSort, type TableColumn, type TableSort } from './column.ts'

interface Props<Row> {
  readonly columns: readonly TableColumn<Row>[]
  readonly sort: TableSort | undefined
  readonly onSort: (sort: TableSort | undefined) => void
  readonly onResize: (column: string, width: number) => void
  /** Absent: rows cannot be chosen. */
  readonly all: boolean | 'some' | undefined
  readonly onSelectAll: () => void
}

/** Headings: a click sorts, the edge is dragged, Alt and arrows do the same by keys. */
export function TableHead<Row>({ columns, sort, onSort, onResize, all, onSelectAll }: Props<Row>) {
  return (
    <div role="rowgroup" className="long-head">
      <div role="row" aria-rowindex={1} className="long-row">
        {all !== undefined && (
          <div role="columnheader" className="long-cell long-select">
            <input
              type="checkbox"
              aria-label="选择已载入的全部行"
              checked={all === true}
              ref={(box) => {
                if (box) box.indeterminate = all === 'some'
              }}
              onChange={onSelectAll}
            />
          </div>
        )}
        {columns.map((column, c) => (
          <div
            key={column.id}
            role="columnheader"
            aria-sort={ariaSort(sort, column.id)}
            className={`long-cell${column.numeric ? ' long-number' : ''}${c === 0 ? ' long-first' : ''}`}
          >
            {column.sortable ? (
              <button
                type="button"
                className="long-sort"
                title={`${column.heading}${column.unit === undefined ? '' : `（${column.unit}）`}：点按排序，Alt+←→ 调宽`}
                onClick={() => onSort(nextSort(sort, column.id))}
                onKeyDown={(event) => resizeByKey(event, column, onResize)}
              >
                <Words column={column} />
                <span className="long-arrow" aria-hidden="true">
                  {sort?.column === column.id ? (sort.direction === 'asc' ? '↑' : '↓') : ''}
                </span>
              </button>
            ) : (
              <span className="long-heading" title={column.heading}>
                <Words column={column} />
              </span>
            )}
            <span
              className="long-edge"
              aria-hidden="true"
              onPointerDown={(event) => drag(event, column, onResize)}
              onDoubleClick={() => onResize(column.id, 0)}
            />
          </div>
        ))}
      </div>
    </div>
  )
}

function Words<Row>({ column }: { column: TableColumn<Row> }) {
  return (
    <span className="long-words">
      {column.heading}
      {column.unit !== undefined && <span className="long-unit">（{column.unit}）</span>}
    </span>
  )
}

function ariaSort(sort: TableSort | undefined, column: string): 'ascending' | 'descending' | 'none' {
  if (sort?.column !== column) return 'none'
  return sort.direction === 'asc' ? 'ascending' : 'descending'
}

function resizeByKey<Row>(
  event: KeyboardEvent,
  { id, width }: TableColumn<Row>,
  onResize: (column: string, width: number) => void,
): void {
  const step = event.key === 'ArrowRight' ? 16 : event.key === 'ArrowLeft' ? -16 : 0
  if (!event.altKey || step === 0) return
  event.preventDefault()
  onResize(id, boundedWidth(width + step))
}

function drag<Row>(
  event: PointerEvent<HTMLElement>,
  { id, width }: TableColumn<Row>,
  onResize: (column: string, width: number) => void,
): void {
  const edge = event.currentTarget
  const start = event.clientX
  event.preventDefault()
  edge.setPointerCapture(event.pointerId)
  const move = (moved: globalThis.PointerEvent) => onResize(id, boundedWidth(width + moved.clientX - start))
  edge.addEventListener('pointermove', move)
  edge.addEventListener('lostpointercapture', () => edge.removeEventListener('pointermove', move), {
    once: true,
  })
}
