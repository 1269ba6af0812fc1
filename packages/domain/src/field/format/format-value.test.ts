import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayFromNumber } from '../../day/day.ts'
import { moneyOf } from '../../money/money-of.ts'
import { moneyUnits } from '../../money/money.ts'
import { fieldOf, listOf } from '../../plan/plan-lookup.ts'
import { jizhou } from '../../plans/jizhou/jizhou.ts'
import type { Field } from '../field.ts'
import { readValue } from '../read/read-value.ts'
import type { FieldValue } from '../value.ts'
import { formatCell } from './format-cell.ts'
import { formatValue } from './format-value.ts'

function field(id: string): Field {
  const found = fieldOf(jizhou, id)
  if (!found) throw new Error(`no field ${id}`)
  return found
}

/** What a value's print is read as. */
function again(of: Field, value: FieldValue, unit?: string): unknown {
  const shown = formatValue(jizhou, of, value, { unit })
  const read = readValue(jizhou, of, { kind: 'text', text: shown }, { unit })
  return read.ok ? read.value.value : { shown, refusal: read.refusal }
}

const day = fc.integer({ min: 7_400, max: 47_000 }).map(dayFromNumber)
const month = day.map((text) => text.slice(0, 7))
const partial = fc.oneof(
  day,
  month,
  day.map((text) => text.slice(0, 4)),
  fc
    .tuple(day, fc.constantFrom('Q1', 'Q2', 'Q3', 'Q4', 'H1', 'H2'))
    .map(([text, part]) => `${text.slice(0, 4)}-${part}`),
)
const clock = fc
  .tuple(day, fc.integer({ min: 1, max: 1_439 }))
  .map(
    ([text, minutes]) =>
      `${text}T${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`,
  )

describe('what a form prints is read back as the same value', () => {
  it('for amounts, in every unit', () => {
    const unit = fc.constantFrom(...Object.keys(moneyUnits))
    const currency = fc.constantFrom('CNY', 'USD', 'EUR', 'HKD', 'JPY' as const)
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 1_000_000_000_000_000n }),
        currency,
        unit,
        (minor, code, column) => {
          const money = moneyOf(
            { digits: minor, scale: 2 },
            { currency: code as 'CNY', factor: 1 },
            jizhou.rates,
          )
          fc.pre(money.ok)
          expect(again(field('investment'), money.value.money, column)).toEqual(money.value.money)
        },
      ),
      { numRuns: 1_000 },
    )
  })

  it('for quantities', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (hundredths) => {
        expect(again(field('land'), hundredths / 100)).toBe(hundredths / 100)
        expect(again(field('expectedJobs'), hundredths)).toBe(hundredths)
      }),
    )
  })

  it('for dates as precise as they are', () => {
    fc.assert(
      fc.property(partial, (date) => {
        expect(again(field('signedOn'), date)).toBe(date)
      }),
      { numRuns: 500 },
    )
  })

  it('for time spans', () => {
    const point = fc.oneof(day, clock, month)
    fc.assert(
      fc.property(point, point, (a, b) => {
        expect(again(field('activityTime'), a)).toBe(a)
        fc.pre(a.slice(0, 7) < b.slice(0, 7))
        expect(again(field('activityTime'), `${a}/${b}`)).toBe(`${a}/${b}`)
      }),
      { numRuns: 500 },
    )
  })

  it('for every term and every unit of the plan', () => {
    for (const { id } of jizhou.industries) expect(again(field('industry'), id)).toBe(id)
    for (const { id } of jizhou.regions) expect(again(field('origin'), id)).toBe(id)
    for (const { id } of jizhou.channels) expect(again(field('channel'), id)).toBe(id)
    for (const { code } of jizhou.units) expect(again(field('responsibleUnit'), code)).toBe(code)
    const codes = jizhou.units.map((unit) => unit.code)
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...codes), { minLength: 1, maxLength: 5 }), (some) => {
        expect(again(field('place'), some)).toEqual(some)
      }),
    )
  })

  it('for phones, answers and texts', () => {
    expect(again(field('contactPhone'), '13800000001')).toBe('13800000001')
    expect(again(field('inStatistics'), true)).toBe(true)
    expect(again(field('inStatistics'), false)).toBe(false)
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (written) => {
        const result = readValue(jizhou, field('remarks'), { kind: 'text', text: written })
        const value = result.ok ? result.value.value : null
        fc.pre(value !== null)
        expect(again(field('remarks'), value)).toEqual(value)
      }),
      { numRuns: 1_000 },
    )
  })
})

const pieces =
  '约|三|五|十|6.5|亿|万|元|美元|（|）|-|至|/|、|年|月|日|2024|3|季度|底|前|邦均镇|开发区|和|蓟州区|新材料|138|00000001| |,|.|:|上半年|亩|㎡|人|无|〇|二|𠮷|\u202e'
const bits = fc.constantFrom(...pieces.split('|'))

describe('reading', () => {
  it('never throws, and what it takes from a cell it takes again from its own print', () => {
    const written = fc.array(bits, { maxLength: 9 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(
        written,
        fc.constantFrom(...jizhou.fields),
        fc.constantFrom(undefined, '万元', '亿元', '亩', '㎡'),
        (text, of, unit) => {
          const context = {
            unit: of.type === 'money' || of.type === 'quantity' ? unit : undefined,
            year: 2024,
          }
          const result = readValue(jizhou, of, { kind: 'text', text }, context)
          const value = result.ok ? result.value.value : null
          fc.pre(value !== null)
          expect(again(of, value, context.unit)).toEqual(value)
        },
      ),
      { numRuns: 3_000 },
    )
  })

  it('never throws on any number or any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.double(), fc.integer()),
        fc.string({ unit: 'binary' }),
        fc.constantFrom(...jizhou.fields),
        (number, text, of) => {
          expect(readValue(jizhou, of, { kind: 'number', number }, { year: 2024 })).toHaveProperty('ok')
          expect(readValue(jizhou, of, { kind: 'text', text }, { year: 2024 })).toHaveProperty('ok')
        },
      ),
      { numRuns: 3_000 },
    )
  })
})

describe('the print of a cell', () => {
  const negotiating = listOf(jizhou, 'negotiating')
  const column = (heading: string) => {
    const found = negotiating?.columns.find((candidate) => candidate.heading === heading)
    if (!negotiating || !found) throw new Error(heading)
    return found
  }
  const print = (heading: string, values: Record<string, FieldValue>) =>
    negotiating && formatCell(jizhou, negotiating, column(heading), values)

  it('joins contact and phone', () => {
    expect(print('对方联系人及电话', { contactName: '王经理', contactPhone: '13800000001' })).toBe(
      '王经理 13800000001',
    )
    expect(print('对方联系人及电话', { contactName: '王经理' })).toBe('王经理')
  })
  it('keeps the detail of a region, which has no column of its own', () => {
    expect(print('来源地', { origin: 'yangtze', originDetail: '浙江宁波' })).toBe('长三角（浙江宁波）')
    expect(print('产业类别', { industry: 'new-materials', chainSegment: '磁性材料' })).toBe('新材料')
  })
  it('shows amounts in the unit of the heading', () => {
    expect(
      print('计划总投资', { investment: { currency: 'CNY', minor: 65_000_000_000, yuan: 650_000_000 } }),
    ).toBe('65,000')
    expect(
      print('计划总投资', { investment: { currency: 'USD', minor: 500_000_000, yuan: 35_500_000 } }),
    ).toBe('500万美元')
  })
})
