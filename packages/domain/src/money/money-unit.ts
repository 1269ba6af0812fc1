import { moneyUnits, type Currency } from './money.ts'

/** A unit of money: one of it is `factor` yuan, dollars… */
export type MoneyScale = { readonly currency: Currency; readonly factor: number }

const multipliers: Record<string, number> = {
  '': 1,
  百: 100,
  千: 1_000,
  万: 10_000,
  十万: 100_000,
  百万: 1_000_000,
  千万: 10_000_000,
  亿: 100_000_000,
  十亿: 1_000_000_000,
  百亿: 10_000_000_000,
  千亿: 100_000_000_000,
  万亿: 1_000_000_000_000,
}

const currencies: [words: RegExp, currency: Currency][] = [
  [/^(美元|美金|usd|us\$|\$)$/i, 'USD'],
  [/^(欧元|eur|€)$/i, 'EUR'],
  [/^(港元|港币|hkd|hk\$)$/i, 'HKD'],
  [/^(日元|日币|jpy)$/i, 'JPY'],
  [/^(元|块|块钱|圆|人民币|元人民币|人民币元|rmb|cny|¥|￥|元整|圆整|元正)$/i, 'CNY'],
]

/**
 * The currency that a word names: 美元, 美金, USD, 人民币, ￥.
 *
 * @example parseCurrency('美金') // 'USD'; parseCurrency('金') // undefined
 */
export function parseCurrency(word: string): Currency | undefined {
  return currencies.find(([words]) => words.test(word))?.[1]
}

/**
 * 万 → 10,000; nothing for what is no multiplier.
 *
 * @example parseMultiplier('万') // 10000; parseMultiplier('元') // undefined
 */
export function parseMultiplier(word: string): number | undefined {
  return Object.hasOwn(multipliers, word) ? multipliers[word] : undefined
}

/**
 * Reads the unit of a heading: 万元, 亿元, 万美元, 万元人民币, 人民币（万元）.
 * Undefined for what is no unit of money (亩).
 *
 * @example parseMoneyUnit('万美元') // { currency: 'USD', factor: 10000 }; parseMoneyUnit('亩') // undefined
 */
export function parseMoneyUnit(text: string): MoneyScale | undefined {
  if (Object.hasOwn(moneyUnits, text)) return moneyUnits[text as keyof typeof moneyUnits]
  const plain = text
    .normalize('NFKC')
    .replace(/[\s():]/g, '')
    .replace(/^单位/, '')
    .replace(/^人民币(?=.)/, '')
  const found = /^(万亿|[十百千]?[万亿]|[百千])?(.*)$/.exec(plain)
  if (!found || plain === '') return undefined
  const factor = parseMultiplier(found[1] ?? '')
  const currency = found[2] === '' ? 'CNY' : parseCurrency(found[2] ?? '')
  return factor === undefined || currency === undefined ? undefined : { currency, factor }
}
