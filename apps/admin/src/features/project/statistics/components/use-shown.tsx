import { useState } from 'react'

/** So many are worth a look at once; the rest on demand. */
const shownAtFirst = 12

/** The first rows of a long chart, and a button for the rest. */
export function useShown<T>(rows: readonly T[]) {
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? rows : rows.slice(0, shownAtFirst)
  const more =
    rows.length > shown.length ? (
      <p className="list-more no-print">
        <button type="button" className="link-button" onClick={() => setWhole(true)}>
          其余 {rows.length - shown.length} 项
        </button>
      </p>
    ) : null
  return { shown, more }
}
