import type { Assurance } from '../../../../trpc/types.ts'

/** 需 46 亩，承诺 40 亩，到位 10 亩. */
export function amountsText(
  { needed, committed, delivered }: Pick<Assurance, 'needed' | 'committed' | 'delivered'>,
  measure: string,
): string {
  const parts = [
    ['需', needed],
    ['承诺', committed],
    ['到位', delivered],
  ] as const
  return parts.flatMap(([word, value]) => (value === null ? [] : [`${word} ${value} ${measure}`])).join('，')
}
