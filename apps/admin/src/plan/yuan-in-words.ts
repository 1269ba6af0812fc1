import { formatMinor } from '@zhaoshang/domain'

/** An amount as it is said in a sentence: 6.5 亿元, 6,500 万元, exact. */
export function yuanInWords(yuan: number): string {
  const size = Math.abs(yuan)
  const unit = size >= 100_000_000 ? '亿元' : size >= 10_000 ? '万元' : '元'
  return `${formatMinor(yuan * 100, unit)} ${unit}`
}
