import type { PreviewCell } from '@zhaoshang/domain'
import { type KeyboardEvent, useId, useState } from 'react'
import { choicesOf } from '../../../plan/choices.ts'
import type { ListField } from '../../../plan/list-columns.ts'
import { useMe } from '../../../session/me.ts'
import { faultText } from '../../../texts/faults.ts'
import type { IntakeView } from '../../../trpc/types.ts'
import { focusFault, rememberNextFault } from '../api/fault-focus.ts'
import { useCorrect } from '../api/use-correct.ts'

interface Props {
  /** `row:column:field`, the cell's name among the corrections. */
  readonly id: string
  readonly cell: PreviewCell
  readonly column: ListField | undefined
  readonly view: IntakeView
}

/**
 * A cell to be typed over. A wrong one says where it is, what was read, why it
 * cannot be taken and how to mend it; Enter saves and goes to the next wrong
 * one, arrows go between them, Escape takes back what was typed.
 */
export function CellBox({ id, cell, column, view }: Props) {
  const { plan } = useMe()
  const correct = useCorrect(view.id)
  const [typed, setTyped] = useState<string>()
  const [busy, setBusy] = useState(false)
  const describe = useId()
  const fault = cell.leftOut ? undefined : cell.fault
  const text = typed ?? cell.read
  const choices = column ? choicesOf(plan, column.field) : []
  const heading = column?.heading ?? cell.field

  async function send(value: string | null, next: boolean) {
    const go = rememberNextFault(id)
    setBusy(true)
    const after = await correct({ cells: { [id]: value } })
    setBusy(false)
    if (!after) return
    setTyped(undefined)
    const still = after.preview?.rows
      .flatMap((row) => row.cells.map((each) => ({ row: row.row, cell: each })))
      .some(
        ({ row, cell: each }) => `${row}:${each.column}:${each.field}` === id && each.fault && !each.leftOut,
      )
    if (next && !still) go()
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      if (typed === undefined || typed === cell.read) focusFault(1)
      else void send(typed.trim(), true)
    } else if (event.key === 'Escape') {
      setTyped(undefined)
    } else if (choices.length === 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault()
      focusFault(event.key === 'ArrowDown' ? 1 : -1)
    }
  }
  return (
    <div className={fault ? 'box box-wrong' : 'box'}>
      <label className="box-label" htmlFor={`${describe}-input`}>
        <b>{cell.address}</b> {heading}
        {column?.unit && `（${column.unit}）`}
      </label>
      <span className="box-line">
        <input
          id={`${describe}-input`}
          className="field"
          value={text}
          aria-invalid={fault !== undefined}
          aria-describedby={fault ? describe : undefined}
          aria-busy={busy}
          readOnly={busy}
          list={choices.length > 0 ? `${describe}-choices` : undefined}
          {...(fault ? { 'data-fault': id } : {})}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={onKeyDown}
          onBlur={() => typed !== undefined && typed !== cell.read && !busy && void send(typed.trim(), false)}
        />
        {fault && column?.field.role !== 'name' && (
          <button type="button" className="link-button" onClick={() => void send(null, true)}>
            本格不导入
            <span className="sr-only">{cell.address}</span>
          </button>
        )}
      </span>
      {choices.length > 0 && (
        <datalist id={`${describe}-choices`}>
          {choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
      {fault && (
        <p id={describe} className="box-fault">
          <b>{faultText(fault).what}</b>
          {fault.read !== '' && <>，读到“{fault.read}”</>}。{faultText(fault).mend}。
        </p>
      )}
    </div>
  )
}
