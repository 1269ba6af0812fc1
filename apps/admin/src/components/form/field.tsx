import { useId } from 'react'
import './form.css'

/** One field of a form, described. */
export interface FieldSpec {
  readonly name: string
  readonly label: string
  readonly kind?: 'text' | 'long' | 'day' | 'choice' | 'choices' | 'phone'
  readonly options?: readonly { readonly value: string; readonly label: string }[]
  readonly required?: boolean
  readonly hint?: string
  readonly maxLength?: number
}

interface Props {
  readonly spec: FieldSpec
  readonly value: string | readonly string[]
  /** What is wrong with what was typed, as the server or the form found it. */
  readonly fault?: string | undefined
  readonly onChange: (value: string | readonly string[]) => void
}

/** A label with its field; the hint is read with it. */
export function Field({ spec, value, fault, onChange }: Props) {
  const id = useId()
  if (spec.kind === 'choices') return <Choices spec={spec} value={value} onChange={onChange} />
  const hint = spec.hint === undefined ? undefined : `${id}-hint`
  const common = {
    id,
    className: 'field',
    required: spec.required ?? false,
    'aria-describedby':
      [hint, fault === undefined ? undefined : `${id}-fault`].filter(Boolean).join(' ') || undefined,
    'aria-invalid': fault !== undefined,
    value: typeof value === 'string' ? value : '',
  }
  return (
    <div className="form-field">
      <label htmlFor={id}>
        {spec.label}
        {spec.required && (
          <span className="form-needed" aria-hidden="true">
            {' '}
            *
          </span>
        )}
      </label>
      {spec.kind === 'choice' ? (
        <select {...common} onChange={(event) => onChange(event.target.value)}>
          {!spec.required && <option value="">（无）</option>}
          {spec.required && common.value === '' && <option value="">请选择</option>}
          {spec.options?.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : spec.kind === 'long' ? (
        <textarea
          {...common}
          rows={3}
          maxLength={spec.maxLength ?? 500}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <input
          {...common}
          type={spec.kind === 'day' ? 'date' : spec.kind === 'phone' ? 'tel' : 'text'}
          maxLength={spec.kind === 'day' ? undefined : (spec.maxLength ?? 80)}
          autoComplete="off"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      {hint !== undefined && (
        <p id={hint} className="form-hint">
          {spec.hint}
        </p>
      )}
      {fault !== undefined && (
        <p id={`${id}-fault`} className="form-fault" role="alert">
          {fault}
        </p>
      )}
    </div>
  )
}

function Choices({ spec, value, onChange }: Props) {
  const chosen = typeof value === 'string' ? [] : value
  return (
    <fieldset className="form-field">
      <legend>{spec.label}</legend>
      <div className="form-choices">
        {spec.options?.map((option) => (
          <label key={option.value}>
            <input
              type="checkbox"
              checked={chosen.includes(option.value)}
              onChange={(event) =>
                onChange(
                  event.target.checked
                    ? [...chosen, option.value]
                    : chosen.filter((other) => other !== option.value),
                )
              }
            />{' '}
            {option.label}
          </label>
        ))}
      </div>
      {spec.hint !== undefined && <p className="form-hint">{spec.hint}</p>}
    </fieldset>
  )
}
