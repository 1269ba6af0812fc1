import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'

type Place = readonly [row: number, column: number]
type Step = (place: Place, last: Place) => Place

interface Props {
  readonly label: string
  readonly text: string
  readonly long: boolean
  readonly choices: readonly string[]
  /** Takes the text, or says in a sentence why not. */
  readonly onTake: (text: string) => Promise<string | undefined>
  /** The editor closes; `step` says where the focus goes from here. */
  readonly onDone: (step?: Step) => void
}

const down: Step = ([r, c], [last]) => [Math.min(last, r + 1), c]
const right: Step = ([r, c], [, last]) => [r, Math.min(last, c + 1)]
const left: Step = ([r, c]) => [r, Math.max(0, c - 1)]

/** Over its cell while somebody types: Enter takes, Escape leaves, a fault stays until it is mended or left. */
export function CellEditor({ label, text, long, choices, onTake, onDone }: Props) {
  const [typed, setTyped] = useState(text)
  // What stood in the cell when the typing began: another text now is somebody else's.
  const [began] = useState(text)
  const moved = text !== began
  const [fault, setFault] = useState<string>()
  const busy = useRef(false)
  const gone = useRef(false)
  const id = useId()
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null)

  useEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [])

  async function take(step?: Step) {
    if (gone.current || busy.current) return
    if (typed === text) return close(step)
    busy.current = true
    const refused = await onTake(typed.trim())
    busy.current = false
    if (refused === undefined) close(step)
    else {
      setFault(refused)
      input.current?.focus()
      requestAnimationFrame(() =>
        input.current?.parentElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' }),
      )
    }
  }
  function close(step?: Step) {
    gone.current = true
    onDone(step)
  }
  function onKeyDown(event: KeyboardEvent) {
    event.stopPropagation()
    // Enter that ends the choice of a Chinese word is none of ours.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && !(long && event.shiftKey)) {
      event.preventDefault()
      void take(down)
    } else if (event.key === 'Tab') {
      event.preventDefault()
      void take(event.shiftKey ? left : right)
    }
  }
  const common = {
    ref: input,
    className: 'field',
    value: typed,
    'aria-label': label,
    'aria-invalid': fault !== undefined,
    'aria-describedby': fault === undefined ? undefined : id,
    onKeyDown,
    // Over somebody else's text only Enter writes: leaving the cell is no decision.
    onBlur: () => !moved && void take(),
    onChange: (event: { target: { value: string } }) => {
      setTyped(event.target.value)
      setFault(undefined)
    },
  }
  return (
    <div className={long ? 'cell-editor cell-editor-long' : 'cell-editor'}>
      {long ? (
        <textarea {...common} rows={4} />
      ) : (
        <input {...common} list={choices.length > 0 ? `${id}-choices` : undefined} />
      )}
      {choices.length > 0 && (
        <datalist id={`${id}-choices`}>
          {choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
      {fault !== undefined && (
        <p id={id} className="cell-editor-fault" role="alert">
          {fault}
          {moved && ` 对方填的是“${text === '' ? '（空）' : text}”。按回车用您的，按 Esc 用对方的。`}
        </p>
      )}
    </div>
  )
}
