import { parseMultiplier } from '../money/money-unit.ts'

/**
 * A unit of quantity as a fraction of its kind's base unit. 15 亩 are one
 * hectare by statute, so 1 亩 is 2000/3 ㎡ (666.6667).
 */
export type QuantityScale = {
  readonly kind: string
  readonly numerator: bigint
  readonly denominator: bigint
}

const units: [kind: string, words: string[], numerator: bigint, denominator: bigint][] = [
  ['area', ['亩'], 2_000n, 3n],
  ['area', ['㎡', 'm2', 'm²', '平方米', '平米', '平方', '平', '方'], 1n, 1n],
  ['area', ['公顷', 'ha'], 10_000n, 1n],
  ['area', ['平方公里', 'km2', 'km²', '平方千米'], 1_000_000n, 1n],
  [
    'count',
    [
      '人',
      '名',
      '个',
      '位',
      '岗',
      '个岗位',
      '岗位',
      '人次',
      '家',
      '条',
      '台',
      '套',
      '台套',
      '栋',
      '户',
      '次',
      '项',
      '件',
      '批',
      '场',
    ],
    1n,
    1n,
  ],
  ['mass', ['吨', 't'], 1n, 1n],
  ['coal', ['吨标煤', '吨标准煤', 'tce'], 1n, 1n],
]
const known = new Map(
  units.flatMap(([kind, words, numerator, denominator]) =>
    words.map((word): [string, QuantityScale] => [word, { kind, numerator, denominator }]),
  ),
)

/**
 * Reads 亩, ㎡, 万平方米, 人. Units of counting are one kind each by their own
 * word elsewhere, but in a cell 80 个 and 80 人 are both eighty.
 */
export function parseQuantityUnit(text: string): QuantityScale | undefined {
  const plain = text
    .replace(/[\s()（）]/g, '')
    .replace(/²/g, '2')
    .toLowerCase()
  const direct = known.get(plain)
  if (direct) return direct
  const found = /^(万亿|[十百千]?[万亿]|[百千])(.+)$/.exec(plain)
  const base = found && known.get(found[2] ?? '')
  const factor = found && parseMultiplier(found[1] ?? '')
  return base && factor ? { ...base, numerator: base.numerator * BigInt(factor) } : undefined
}
