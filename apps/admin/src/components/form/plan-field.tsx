import type { Field as PlanField } from '@zhaoshang/domain'
import { useId } from 'react'
import { choicesOf } from '../../plan/choices.ts'
import { useMe } from '../../session/me.ts'
import './form.css'

interface Props {
  readonly field: PlanField
  readonly text: string
  readonly hint?: string | undefined
  readonly fault?: string | undefined
  readonly needed?: boolean
  readonly onChange: (text: string) => void
}

/** How what is typed in a field of the plan is read, where that helps. */
const hints: Readonly<Partial<Record<PlanField['type'], string>>> = {
  date: '如 2024-04-25、2024年4月、2024年三季度',
  units: '多个单位用顿号隔开',
}

/** A field of the plan to type into: its words are offered, its reading is the plan's. */
export function PlanFieldInput({ field, text, hint, fault, needed = false, onChange }: Props) {
  const { plan } = useMe()
  const id = useId()
  const choices = choicesOf(plan, field)
  const told = hint ?? field.hint ?? hints[field.type]
  const described = [told === undefined ? '' : `${id}-hint`, fault === undefined ? '' : `${id}-fault`]
    .filter((part) => part !== '')
    .join(' ')
  const common = {
    id,
    className: 'field',
    value: text,
    autoComplete: 'off',
    'aria-required': needed,
    'aria-invalid': fault !== undefined,
    'aria-describedby': described === '' ? undefined : described,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  }
  return (
    <div className={field.type === 'long-text' ? 'form-field form-field-wide' : 'form-field'}>
      <label htmlFor={id}>
        {field.label}
        {field.unit !== undefined && `（${field.unit}）`}
        {needed && (
          <span className="form-needed" aria-hidden="true">
            {' '}
            *
          </span>
        )}
      </label>
      {field.type === 'long-text' ? (
        <textarea {...common} rows={3} />
      ) : (
        <input
          {...common}
          type={field.type === 'phone' ? 'tel' : 'text'}
          list={choices.length > 0 ? `${id}-choices` : undefined}
        />
      )}
      {choices.length > 0 && (
        <datalist id={`${id}-choices`}>
          {choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
      {told !== undefined && (
        <p id={`${id}-hint`} className="form-hint">
          {told}
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
