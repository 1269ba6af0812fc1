/** How a number is shown: as a number, as a date, or with a unit that stands only in its format. */
export type CellFormat = {
  kind: 'number' | 'percent' | 'day' | 'month' | 'year'
  unit?: string
  /** Shown behind the point of a percentage. */
  decimals?: number
}

export const plainFormat: CellFormat = { kind: 'number' }

/** Built-in formats that are dates, East Asian ones included (ECMA-376 part 1, 18.8.30). */
const builtInDates = new Set([
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54,
  55, 56, 57, 58,
])

const shownUnits = /(亿美元|万美元|万欧元|万港元|亿元|万元|亩|平方米|㎡)/

/** Those of them that show no day. */
const builtInMonths = new Set([17, 27, 36, 50, 52, 57])

export function builtInFormat(id: number): CellFormat {
  if (id === 9 || id === 10) return { kind: 'percent', decimals: id === 9 ? 0 : 2 }
  if (builtInMonths.has(id)) return { kind: 'month' }
  return builtInDates.has(id) ? { kind: 'day' } : plainFormat
}

/**
 * What a format code makes of a number. A date whose day is not shown is only
 * as precise as what its writer saw. `0.00"亿元"` shows 6.5 as 6.5亿元, so
 * the unit belongs to what the writer saw. A code that also scales (a comma
 * behind the last digit) is left alone: its unit is not the stored number's.
 *
 * @example formatOf('yyyy"年"m"月"') // { kind: 'month' }
 */
export function formatOf(code: string): CellFormat {
  const first = code.split(';')[0] ?? ''
  const bare = first
    .replace(/\[(?!h|m|s)[^\]]*\]/gi, '')
    .replace(/"[^"]*"/g, '')
    .replace(/\\.|_.|\*./g, '')
  if (/\[(h+|m+|s+)\]/i.test(bare)) return plainFormat
  if (!/general/i.test(bare) && /[ymdhs]/i.test(bare)) return { kind: precision(bare) }
  if (bare.includes('%')) return { kind: 'percent', decimals: /\.([0#?]+)%/.exec(bare)?.[1]?.length ?? 0 }
  const unit = shownUnits.exec(first)?.[1]
  const scales = /[0#?],+(?![0#?])|!\./.test(bare)
  return unit && !scales ? { kind: 'number', unit } : plainFormat
}

function precision(bare: string): 'day' | 'month' | 'year' {
  if (/[dhs]/i.test(bare)) return 'day'
  return /m/i.test(bare) ? 'month' : 'year'
}
