import type { FormReading, ReadColumn } from '../form/form-reading.ts'
import type { Corrections } from './intake.ts'

/** Columns with what the person chose for them by hand. */
export function correctedColumns(reading: FormReading, corrections: Corrections): ReadColumn[] {
  return reading.columns.map((column) => {
    const target = corrections.columns[String(column.index)]
    return target === undefined ? column : { ...column, target, how: 'by-hand' }
  })
}

/** In a file that was applied before, what was chosen and typed then still holds. */
export function joinedCorrections(then: Corrections, now: Corrections): Corrections {
  return {
    columns: { ...then.columns, ...now.columns },
    cells: { ...then.cells, ...now.cells },
    leftOutRows: [...new Set([...then.leftOutRows, ...now.leftOutRows])],
  }
}
