import { type KeyboardEvent, useRef, useState } from 'react'
import { headingGroups, type ListField } from '../../plan/list-columns.ts'
import { CellEditor } from './cell-editor.tsx'
import './data-grid.css'

export interface GridRow {
  readonly id: string
  readonly position: number
  /** By field id, in the list's words. */
  readonly shown: Readonly<Record<string, string>>
}

interface Props<R extends GridRow> {
  readonly label: string
  readonly columns: readonly ListField[]
  readonly rows: readonly R[]
  readonly subtotals: Readonly<Record<string, string>>
  /** Takes what was typed into a cell; gives a sentence where it cannot be taken. Absent: read only. */
  readonly onEdit?: (row: R, column: ListField, text: string) => Promise<string | undefined>
  readonly choices?: (column: ListField) => readonly string[]
}

type Place = readonly [row: number, column: number]

/** What arrows and Home, End do to the place in the grid. */
const steps: Readonly<Record<string, (place: Place, last: Place) => Place>> = {
  ArrowUp: ([r, c]) => [Math.max(0, r - 1), c],
  ArrowDown: ([r, c], [lastRow]) => [Math.min(lastRow, r + 1), c],
  ArrowLeft: ([r, c]) => [r, Math.max(0, c - 1)],
  ArrowRight: ([r, c], [, lastColumn]) => [r, Math.min(lastColumn, c + 1)],
  Home: ([r]) => [r, 0],
  End: ([r], [, lastColumn]) => [r, lastColumn],
}

/**
 * The dense table of a list: one stop for the tab key, arrows inside, Enter or
 * a click to edit, amounts right-aligned with their unit in the heading.
 */
export function DataGrid<R extends GridRow>({ label, columns, rows, subtotals, onEdit, choices }: Props<R>) {
  const [place, setPlace] = useState<Place>([0, 0])
  const [editing, setEditing] = useState(false)
  const table = useRef<HTMLTableElement>(null)
  const moving = useRef(0)
  const groups = headingGroups(columns)
  const grouped = groups.some(({ group }) => group !== undefined)
  const last: Place = [rows.length - 1, columns.length - 1]

  function focusOn([r, c]: Place) {
    setPlace([r, c])
    setEditing(false)
    moving.current = requestAnimationFrame(() => {
      table.current?.querySelector<HTMLElement>(`[data-cell="${r}:${c}"]`)?.focus()
    })
  }
  function openEditor() {
    // A move that has not reached its cell yet would take the focus from the editor, and so close it.
    cancelAnimationFrame(moving.current)
    setEditing(true)
  }
  function onKeyDown(event: KeyboardEvent) {
    if (editing) return
    const step = steps[event.key]
    if (step) {
      event.preventDefault()
      focusOn(step(place, last))
    } else if (onEdit && (event.key === 'Enter' || event.key === 'F2')) {
      event.preventDefault()
      openEditor()
    }
  }

  return (
    <div className="grid-scroll">
      <table
        className="grid"
        role="grid"
        aria-label={label}
        aria-readonly={!onEdit}
        ref={table}
        onKeyDown={onKeyDown}
      >
        <colgroup>
          <col style={{ width: '3rem' }} />
          {columns.map(({ field, width }) => (
            <col key={field.id} style={{ width: `${Math.max(4.5, width * 0.46 + 1)}rem` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col" rowSpan={grouped ? 2 : 1} className="grid-position">
              序号
            </th>
            {groups.map(({ group, columns: inside }) =>
              group === undefined ? (
                <Heading key={inside[0]?.field.id} column={inside[0]} rowSpan={grouped ? 2 : 1} />
              ) : (
                <th
                  key={group + inside[0]?.field.id}
                  scope="colgroup"
                  colSpan={inside.length}
                  className="grid-group"
                >
                  {group}
                </th>
              ),
            )}
          </tr>
          {grouped && (
            <tr>
              {groups
                .filter(({ group }) => group !== undefined)
                .flatMap(({ columns: inside }) => inside)
                .map((column) => (
                  <Heading key={column.field.id} column={column} rowSpan={1} />
                ))}
            </tr>
          )}
        </thead>
        <tbody>
          {rows.map((row, r) => (
            <tr key={row.id}>
              <th scope="row" className="grid-position">
                {row.position}
              </th>
              {columns.map((column, c) => {
                const here = place[0] === r && place[1] === c
                const text = row.shown[column.field.id] ?? ''
                return (
                  <td
                    key={column.field.id}
                    data-cell={`${r}:${c}`}
                    tabIndex={here ? 0 : -1}
                    className={cellClass(column, c, onEdit !== undefined)}
                    title={text.length > column.width ? text : undefined}
                    onFocus={() => !here && setPlace([r, c])}
                    onClick={() => {
                      if (here && editing) return
                      setPlace([r, c])
                      if (onEdit) openEditor()
                      else setEditing(false)
                    }}
                  >
                    <span className="grid-text">{text}</span>
                    {here && editing && onEdit && (
                      <CellEditor
                        label={`第 ${row.position} 行 ${column.heading}`}
                        text={text}
                        long={column.field.type === 'long-text'}
                        choices={choices?.(column) ?? []}
                        onDone={(step) => focusOn(step ? step(place, last) : place)}
                        onTake={(typed) => onEdit(row, column, typed)}
                      />
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td className="grid-position" />
            {columns.map((column, c) => (
              <td key={column.field.id} className={cellClass(column, c, false)}>
                {c === 0 ? '小计' : (subtotals[column.field.id] ?? '')}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

function Heading({ column, rowSpan }: { column: ListField | undefined; rowSpan: number }) {
  if (!column) return null
  return (
    <th
      scope="col"
      rowSpan={rowSpan}
      className={`${column.numeric ? 'grid-number' : ''} ${column.field.role === 'name' ? 'grid-name' : ''}`}
    >
      {column.heading}
      {column.unit && <span className="grid-unit">（{column.unit}）</span>}
    </th>
  )
}

function cellClass(column: ListField, index: number, editable: boolean): string {
  return [
    column.numeric ? 'grid-number' : '',
    index === 0 && column.field.role === 'name' ? 'grid-name' : '',
    editable ? 'grid-editable' : '',
  ]
    .filter(Boolean)
    .join(' ')
}
