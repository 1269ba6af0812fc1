import { useEffect, useId, useRef, useState } from 'react'
import './pick.css'

export interface PickChoice {
  readonly value: string
  readonly label: string
}

interface Props {
  readonly label: string
  readonly choices: readonly PickChoice[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: string[]) => void
}

/** From so many choices on one types a few characters instead of looking through them. */
const many = 12

/** Several of many: a button that says how many are chosen, and opens the list of them. */
export function Pick({ label, choices, chosen, onChange }: Props) {
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const box = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()

  useEffect(() => {
    if (!open) return undefined
    const away = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false)
    }
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      setOpen(false)
      button.current?.focus()
    }
    const within = box.current
    within?.addEventListener('keydown', leave)
    document.addEventListener('pointerdown', away)
    document.addEventListener('focusin', away)
    within?.querySelector<HTMLElement>('.pick-panel input')?.focus()
    return () => {
      within?.removeEventListener('keydown', leave)
      document.removeEventListener('pointerdown', away)
      document.removeEventListener('focusin', away)
    }
  }, [open])

  const shown = typed === '' ? choices : choices.filter(({ label: word }) => word.includes(typed))
  return (
    <div className="pick" ref={box} role="group" aria-label={label}>
      <button
        ref={button}
        type="button"
        className={chosen.length > 0 ? 'pick-button pick-some' : 'pick-button'}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {label}
        {chosen.length > 0 && <span className="pick-count">{chosen.length}</span>}
        <span aria-hidden="true" className="pick-arrow">
          ▾
        </span>
      </button>
      {open && (
        <div className="pick-panel" id={id}>
          {choices.length > many && (
            <input
              className="field"
              type="search"
              aria-label={`在${label}中查找`}
              placeholder="输入几个字"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
          <ul>
            {shown.map(({ value, label: word }) => (
              <li key={value}>
                <label>
                  <input
                    type="checkbox"
                    checked={chosen.includes(value)}
                    onChange={({ target }) =>
                      onChange(target.checked ? [...chosen, value] : chosen.filter((one) => one !== value))
                    }
                  />
                  {word}
                </label>
              </li>
            ))}
            {shown.length === 0 && <li className="quiet">没有这样的选项</li>}
          </ul>
          {chosen.length > 0 && (
            <button type="button" className="link-button" onClick={() => onChange([])}>
              不限{label}
            </button>
          )}
        </div>
      )}
    </div>
  )
}
