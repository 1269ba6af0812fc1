/** A checkbox of a table's row, as large as a finger needs. */
export function Tick({
  label,
  checked,
  onChange,
  disabled = false,
}: {
  label: string
  checked: boolean
  onChange: () => void
  disabled?: boolean
}) {
  return (
    <label className="accounts-tick">
      <input type="checkbox" aria-label={label} checked={checked} disabled={disabled} onChange={onChange} />
    </label>
  )
}
