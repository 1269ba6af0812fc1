/** The cell that the keyboard is at. */
export interface Place {
  readonly row: number
  readonly column: number
}

interface Bounds {
  readonly lastRow: number
  readonly lastColumn: number
  /** Rows of one screen. */
  readonly screen: number
}

interface Key {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/** Where a key leads from a place; undefined where it is no key of the table. */
export function placeAfter(
  place: Place,
  pressed: Key,
  { lastRow, lastColumn, screen }: Bounds,
): Place | undefined {
  if (pressed.altKey) return undefined
  const far = pressed.ctrlKey || pressed.metaKey
  const { row, column } = place
  const at = (nextRow: number, nextColumn: number): Place => ({
    row: Math.max(0, Math.min(lastRow, nextRow)),
    column: Math.max(0, Math.min(lastColumn, nextColumn)),
  })
  switch (pressed.key) {
    case 'ArrowDown':
      return at(far ? lastRow : row + 1, column)
    case 'ArrowUp':
      return at(far ? 0 : row - 1, column)
    case 'ArrowRight':
      return at(row, far ? lastColumn : column + 1)
    case 'ArrowLeft':
      return at(row, far ? 0 : column - 1)
    case 'PageDown':
      return at(row + screen, column)
    case 'PageUp':
      return at(row - screen, column)
    case 'Home':
      return far ? at(0, 0) : at(row, 0)
    case 'End':
      return far ? at(lastRow, lastColumn) : at(row, lastColumn)
    default:
      return undefined
  }
}
