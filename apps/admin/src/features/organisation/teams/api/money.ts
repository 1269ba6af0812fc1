/** `300,000.00 元`: minor units in the currency's own unit. */
export function moneyText(minor: number, currency: string): string {
  const amount = (minor / 100).toLocaleString('zh-CN', { minimumFractionDigits: 2 })
  return `${amount} ${words[currency] ?? currency}`
}

/** Minor units of what somebody typed; undefined where it is no amount. */
export function minorOf(text: string): number | undefined {
  const found = /^\s*(\d{1,13})(?:\.(\d{1,2}))?\s*$/.exec(text.replaceAll(',', ''))
  if (!found) return undefined
  return Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'))
}

const words: Readonly<Record<string, string>> = {
  CNY: '元',
  USD: '美元',
  EUR: '欧元',
  HKD: '港元',
  JPY: '日元',
}
export const currencies = Object.entries(words).map(([value, label]) => ({ value, label }))
