import type { Unit } from '@zhaoshang/domain'

/** Which unit; only where there are several. */
export function UnitChoice({
  units,
  value,
  onChange,
  every,
}: {
  units: readonly Unit[]
  value: string | undefined
  onChange: (unit: string | undefined) => void
  /** The word for all of them, where all can be chosen. */
  every?: string
}) {
  if (units.length < 2) return null
  return (
    <label className="accounts-choice">
      单位{' '}
      <select
        className="field"
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
      >
        {every !== undefined && <option value="">{every}</option>}
        {units.map(({ code, shortName }) => (
          <option key={code} value={code}>
            {shortName}
          </option>
        ))}
      </select>
    </label>
  )
}
