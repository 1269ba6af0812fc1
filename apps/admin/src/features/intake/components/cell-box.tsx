import type { PreviewCell } from '@zhaoshang/domain'
import { type KeyboardEvent, useId, useState } from 'react'
import { choicesOf } from '../../../plan/choices.ts'
import { useMe } from '../../../session/me.ts'
import { faultText } from '../../../texts/faults.ts'
import type { IntakeView } from '../../../trpc/types.ts'
import type { CellHead } from '../api/cell-head.ts'
import { focusFault, wantNextFault } from '../api/fault-focus.ts'
import { useCorrect } from '../api/use-correct.ts'

interface Props {
  /** `row:column:field`, the cell's name among the corrections. */
  readonly id: string
  readonly cell: PreviewCell
  readonly head: CellHead
  readonly view: IntakeView
}

/**
 * A cell to be typed over. A wrong one says where it is, what was read, why it
 * cannot be taken and how to mend it; Enter saves and goes to the next wrong
 * one, arrows go between them, Escape takes back what was typed.
 */
export function CellBox({ id, cell, head, view }: Props) {
  const { plan } = useMe()
  const correct = useCorrect(view.id)
  const [typed, setTyped] = useState<string>()
  const [busy, setBusy] = useState(false)
  const name = useId()
  const fault = cell.leftOut ? undefined : cell.fault
  const choices = head.field ? choicesOf(plan, head.field) : []

  async function send(value: string | null, next: boolean) {
    if (next) wantNextFault(id)
    setBusy(true)
    const after = await correct({ cells: { [id]: value } })
    setBusy(false)
    if (after) setTyped(undefined)
  }
  function onKeyDown(event: KeyboardEvent) {
    // Enter that ends the choice of a Chinese word is none of ours.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      if (typed === undefined || typed === cell.read) focusFault(1)
      else void send(typed.trim(), true)
    } else if (event.key === 'Escape') {
      setTyped(undefined)
    } else if (fault && event.key === 'ArrowDown' && !event.altKey) {
      event.preventDefault()
      focusFault(1)
    } else if (fault && event.key === 'ArrowUp' && !event.altKey) {
      event.preventDefault()
      focusFault(-1)
    }
  }
  return (
    <div className={fault ? 'box box-wrong' : 'box'}>
      <label className="box-label" htmlFor={`${name}-input`}>
        <b>{cell.address}</b> {head.heading}
        {head.unit && `（${head.unit}）`}
      </label>
      <input
        id={`${name}-input`}
        className="field"
        value={typed ?? cell.read}
        aria-invalid={fault !== undefined}
        aria-describedby={fault ? name : undefined}
        aria-busy={busy}
        readOnly={busy}
        list={choices.length > 0 ? `${name}-choices` : undefined}
        {...(fault ? { 'data-fault': id } : {})}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => typed !== undefined && typed !== cell.read && !busy && void send(typed.trim(), false)}
      />
      {fault && head.field?.role !== 'name' && (
        <button type="button" className="link-button" onClick={() => void send(null, true)}>
          本格不导入
          <span className="sr-only">{cell.address}</span>
        </button>
      )}
      {choices.length > 0 && (
        <datalist id={`${name}-choices`}>
          {choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
      {fault && (
        <p id={name} className="box-fault">
          <b>{faultText(fault).what}</b>
          {fault.read !== '' && `，读到“${short(fault.read)}”`}。{faultText(fault).mend}。
          {fault.nearest && fault.nearest.length > 0 && (
            <>
              是不是：
              {fault.nearest.map((word) => (
                <button
                  key={word}
                  type="button"
                  className="link-button box-near"
                  onClick={() => void send(word, true)}
                >
                  {word}
                </button>
              ))}
            </>
          )}
        </p>
      )}
    </div>
  )
}

/** Enough of what was read to recognise it; the box above has it whole. */
function short(text: string): string {
  const characters = [...text]
  return characters.length > 24 ? `${characters.slice(0, 22).join('')}…` : text
}
