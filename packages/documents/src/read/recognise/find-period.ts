const digits: Record<string, number> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}

/** Year and month that a text names; the month alone where it has no year. */
export type WrittenPeriod = { year?: number; month?: number }

/**
 * @example findPeriod('2024年4月25日') // { year: 2024, month: 4 }
 * @example findPeriod('4月份') // { month: 4 }
 * @example findPeriod('2024-04 东关镇') // { year: 2024, month: 4 }
 */
export function findPeriod(text: string): WrittenPeriod {
  // 1-4月 is the period that ends in April.
  const plain = text
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .replace(/(?<!\d)\d{1,2} ?月? ?[-—–~至到] ?(\d{1,2} ?月)(?! ?\d)/g, '$1')
  const chinese =
    /([〇零一二三四五六七八九]{4}) ?年(?: ?度)? ?(?:(十[一二]?|[一二三四五六七八九]) ?月)?/.exec(plain)
  if (chinese?.[1])
    return checked(
      [...chinese[1]].reduce((sum, digit) => sum * 10 + (digits[digit] ?? 0), 0),
      monthOf(chinese[2]),
    )
  const full =
    /(?<!\d)((?:19|20)\d{2}) ?年(?: ?度)? ?(?:(\d{1,2}|十[一二]?|[一二三四五六七八九]) ?月)?/.exec(plain) ??
    /(?<!\d)((?:19|20)\d{2}) ?[-./_] ?(0?[1-9]|1[0-2])(?!\d)/.exec(plain) ??
    /(?<!\d)(20\d{2})(0[1-9]|1[0-2])(?:[0-3]\d)?(?!\d)/.exec(plain)
  if (full?.[1]) return checked(Number(full[1]), monthOf(full[2]))
  const short = /(?<!\d)(\d{2}) ?年 ?(\d{1,2}) ?月/.exec(plain)
  if (short?.[1]) return checked(2000 + Number(short[1]), monthOf(short[2]))
  const month = /(?<!\d)(\d{1,2}|十[一二]?|[一二三四五六七八九]) ?月(?!\d* ?[个内底前])/.exec(plain)
  return checked(undefined, monthOf(month?.[1]))
}

function monthOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (/^\d+$/.test(text)) return Number(text)
  return text.startsWith('十') ? 10 + (digits[text[1] ?? '〇'] ?? 0) : digits[text]
}

function checked(year: number | undefined, month: number | undefined): WrittenPeriod {
  const period: WrittenPeriod = {}
  if (year !== undefined && year >= 1990 && year <= 2100) period.year = year
  if (month !== undefined && month >= 1 && month <= 12) period.month = month
  return period
}

/** The first source that names the month decides it, the first with a year gives what is missing. */
export function periodFrom(sources: readonly string[]): { period?: string; year?: number } {
  const found = sources.map(findPeriod)
  const whole = found.find((period) => period.year !== undefined && period.month !== undefined)
  const month = found.find((period) => period.month !== undefined)
  const year = month?.year ?? found.find((period) => period.year !== undefined)?.year
  const result: { period?: string; year?: number } = {}
  if (year !== undefined) result.year = year
  const chosen =
    month?.year === undefined && month !== undefined && year !== undefined
      ? { year, month: month.month }
      : whole
  if (chosen?.year !== undefined && chosen.month !== undefined) {
    result.period = `${chosen.year}-${String(chosen.month).padStart(2, '0')}`
    result.year = chosen.year
  }
  return result
}
