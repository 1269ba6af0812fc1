import { isDay, type ProjectFilter } from '@zhaoshang/domain'
import { useId } from 'react'

interface Props {
  readonly filter: ProjectFilter
  readonly onChange: (part: Partial<ProjectFilter>) => void
}

const yuanPerWan = 10_000

/** Bounds of the amount and of the day; what is typed counts when one leaves the field. */
export function RangeFields({ filter, onChange }: Props) {
  const id = useId()
  return (
    <div className="project-ranges">
      <fieldset>
        <legend>总投资（万元）</legend>
        <Amount
          label="总投资不低于"
          yuan={filter.investmentFrom}
          onChange={(investmentFrom) => onChange({ investmentFrom })}
        />
        <span>至</span>
        <Amount
          label="总投资低于"
          yuan={filter.investmentTo}
          onChange={(investmentTo) => onChange({ investmentTo })}
        />
      </fieldset>
      <fieldset>
        <legend>进入本阶段</legend>
        <input
          className="field"
          type="date"
          aria-label="进入本阶段不早于"
          value={filter.stageFrom ?? ''}
          onChange={({ target }) => onChange({ stageFrom: isDay(target.value) ? target.value : undefined })}
        />
        <span>至</span>
        <input
          className="field"
          type="date"
          aria-label="进入本阶段不晚于"
          value={filter.stageTo ?? ''}
          onChange={({ target }) => onChange({ stageTo: isDay(target.value) ? target.value : undefined })}
        />
      </fieldset>
      <label htmlFor={`${id}-origin`}>
        来历{' '}
        <select
          id={`${id}-origin`}
          className="field"
          value={filter.origin ?? ''}
          onChange={({ target: { value } }) =>
            onChange({ origin: value === 'stock' || value === 'moved' ? value : undefined })
          }
        >
          <option value="">不限</option>
          <option value="stock">存量登记</option>
          <option value="moved">系统内推进</option>
        </select>
      </label>
    </div>
  )
}

interface AmountProps {
  readonly label: string
  readonly yuan: number | undefined
  readonly onChange: (yuan: number | undefined) => void
}

function Amount({ label, yuan, onChange }: AmountProps) {
  const shown = yuan === undefined ? '' : String(yuan / yuanPerWan)
  return (
    <input
      key={shown}
      className="field project-amount"
      inputMode="decimal"
      aria-label={`${label}（万元）`}
      defaultValue={shown}
      onBlur={({ target }) => {
        if (target.value.trim() === shown) return
        const typed = Math.round(Number(target.value.replaceAll(/[,，\s]/g, '')) * yuanPerWan)
        const sound = target.value.trim() !== '' && Number.isSafeInteger(typed) && typed >= 0 && typed <= 1e15
        onChange(sound ? typed : undefined)
      }}
      onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
    />
  )
}
