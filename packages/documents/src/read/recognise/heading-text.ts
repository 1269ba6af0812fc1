import { canonicalUnit, splitUnit } from './unit-words.ts'

/** A heading as it can be compared: without blanks, line breaks, brackets, numbering and its unit. */
export type HeadingText = {
  /** Everything but the unit: `投资方签约主体`. */
  key: string
  /** Without what stands in brackets: `投资方`. */
  bare: string
  unit?: string
}

/**
 * @example headingText('总投资\n（亿元）') // { key: '总投资', bare: '总投资', unit: '亿元' }
 */
export function headingText(written: string): HeadingText {
  let unit: string | undefined
  const compact = fold(written).replace(/\(([^()]*)\)/g, (whole, inside: string) => {
    const found = canonicalUnit(inside.replace(/^(单位|计量单位)[:：]?/, ''))
    if (!found) return whole
    unit ??= found
    return ''
  })
  const split = unit === undefined ? splitUnit(compact) : { text: compact, unit }
  const text = split.text
    .replace(/^(\d{1,2}|[一二三四五六七八九十]{1,2})[.、．]\s*/, '')
    .replace(/^[*★▲※]+|[*★▲※:：]+$/g, '')
  const result: HeadingText = { key: text.replace(/[()]/g, ''), bare: text.replace(/\([^()]*\)/g, '') }
  if (split.unit !== undefined) result.unit = split.unit
  return result
}

/** Full-width to half-width, no blanks, no separators that writers vary. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200B-\u200F\uFEFF]+/g, '')
    .replace(/[【[〔{]/g, '(')
    .replace(/[】\]〕}]/g, ')')
    .replace(/[/\\|、,，;；·・_—-]/g, '/')
    .replace(/["“”'‘’「」]/g, '')
    .toLowerCase()
}
