import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatDocumentNumber,
  nextNumber,
  parseDocumentNumber,
  takeOverNumber,
  type NumberEntry,
} from './document-number.ts'

const order = { kind: '字号', head: '蓟招商办发' } as const
const issue = { kind: '期号', withTotal: true } as const

describe('the number book', () => {
  it('goes on after the highest number of the year, void ones counted', () => {
    const book: NumberEntry[] = [
      { year: 2026, n: 11, state: 'given' },
      { year: 2026, n: 12, state: 'void' },
      { year: 2025, n: 80, state: 'given' },
    ]
    expect(nextNumber(book, 2026)).toBe(13)
    expect(nextNumber(book, 2027)).toBe(1)
  })

  it('takes a number over once', () => {
    expect(takeOverNumber([], 2026, 7)).toEqual({
      ok: true,
      value: { year: 2026, n: 7, state: 'taken-over' },
    })
    expect(takeOverNumber([{ year: 2026, n: 7, state: 'void' }], 2026, 7)).toMatchObject({
      refusal: { code: 'number-taken' },
    })
  })

  it('prints a 发文字号 with hexagonal brackets and without 第', () => {
    expect(formatDocumentNumber(order, 2026, 12)).toBe('蓟招商办发〔2026〕12号')
  })

  it.each(['蓟招商办发[2026]012号', '蓟招商办发（2026）第12号', ' 蓟招商办发〔2026〕12号 '])(
    'reads %j as what prints rightly',
    (text) => {
      expect(parseDocumentNumber(order, text)).toEqual({ ok: true, value: { year: 2026, n: 12 } })
    },
  )

  it.each(['', '12', '别人发〔2026〕12号', '蓟招商办发〔26〕12号'])('refuses %j', (text) => {
    expect(parseDocumentNumber(order, text)).toMatchObject({ refusal: { code: 'number-unreadable' } })
  })

  it('reads what it prints', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1990, max: 2100 }),
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 1, max: 99999 }),
        (year, n, total) => {
          expect(parseDocumentNumber(order, formatDocumentNumber(order, year, n))).toEqual({
            ok: true,
            value: { year, n },
          })
          expect(parseDocumentNumber(issue, formatDocumentNumber(issue, year, n, total))).toEqual({
            ok: true,
            value: { year, n, total },
          })
        },
      ),
    )
  })
})
