import './form.css'

/** The day that a register is looked at as of; without one, today. */
export function AsOfDay({
  day,
  onChoose,
}: {
  day: string | undefined
  onChoose: (day: string | undefined) => void
}) {
  return (
    <div className="org-bar">
      <label>
        查看哪一天{' '}
        <input
          type="date"
          className="field"
          value={day ?? ''}
          onChange={({ target }) => onChoose(target.value === '' ? undefined : target.value)}
        />
      </label>
      {day !== undefined && (
        <button type="button" className="link-button" onClick={() => onChoose(undefined)}>
          回到今天
        </button>
      )}
    </div>
  )
}
