import type { Instant } from '@zhaoshang/domain'
import { describe, expect, it } from 'vitest'
import { dayInWords, dueInWords, instantInTable, spanInWords, untilInWords } from './words.ts'

const at = (text: string) => `${text}+08:00` as Instant
const now = at('2024-04-24T14:30:00')

describe('a due time in words', () => {
  it('names day, weekday and what is left', () => {
    expect(dueInWords(at('2024-04-25T17:30:00'), now)).toBe('4月25日（周四）17:30 前，还有 1 天 3 小时')
  })
  it('says how long it is past', () => {
    expect(untilInWords(at('2024-04-22T14:30:00'), now)).toBe('已过 2 天')
  })
  it('counts hours and minutes on the last day', () => {
    expect(untilInWords(at('2024-04-24T17:30:00'), now)).toBe('还有 3 小时')
    expect(untilInWords(at('2024-04-24T14:30:30'), now)).toBe('还有 不到 1 分钟')
  })
  it('names the year only where it is another', () => {
    expect(dayInWords('2023-12-25', now)).toBe('2023年12月25日（周一）')
    expect(instantInTable(at('2023-12-25T09:05:00'), now)).toBe('2023-12-25 09:05')
    expect(instantInTable(at('2024-04-09T09:05:00'), now)).toBe('04-09 09:05')
  })
  it('leaves hours out where they no longer matter', () => {
    expect(spanInWords(20 * 86_400_000 + 3_600_000)).toBe('20 天')
  })
})
