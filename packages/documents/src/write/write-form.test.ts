import {
  cleanText,
  decimalOfNumber,
  expectAccepted,
  fieldOf,
  jizhou,
  moneyOf,
  moneyUnits,
  termsOf,
  type Field,
  type FieldValue,
  type List,
  type MoneyUnit,
  type Values,
  type WorkPlan,
} from '@zhaoshang/domain'
import { lianhu } from '@zhaoshang/domain/plans/lianhu'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readFile } from '../read/read-file.ts'
import { collector } from '../testing/pack.ts'
import { readValues } from '../testing/read-values.ts'
import { writeForm } from './write-form.ts'

const signs = [
  ...'项目智能产业园磁材洇溜蓟州ABcd0123456789 （）()《》“”、，。：；!#$%&*/<>[]^{}|~`\\\'"=+-@_',
  '_x0041_',
  '&amp;',
  '😀',
  '𠮷',
]

/** Texts as people type them, hostile ones too; what cleaning would change anyway is left out. */
function text(field: Field): fc.Arbitrary<string> {
  const more = field.type === 'long-text' ? [...signs, '\n'] : signs
  return fc
    .array(fc.constantFrom(...more), { minLength: 1, maxLength: Math.min(field.maxLength ?? 40, 40) })
    .map((parts) => cleanText(parts.join(''), field.type === 'long-text'))
    .filter(
      (written) =>
        written !== '' && !/^[/\\—–-]+$/.test(written) && [...written].length <= (field.maxLength ?? 40),
    )
}

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const year = fc.integer({ min: 1990, max: 2100 })
const partialDate = fc.oneof(
  day,
  fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${String(m).padStart(2, '0')}`),
  fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, q]) => `${y}-Q${q}`),
  fc.tuple(year, fc.integer({ min: 1, max: 2 })).map(([y, h]) => `${y}-H${h}`),
)
const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))
  // Midnight is how workbooks write a day without a clock, and is read as that.
  .filter((written) => written !== '00:00')

function money(plan: WorkPlan): fc.Arbitrary<FieldValue> {
  const units = (['元', '元', '元', '美元', '万欧元', '万港元'] satisfies MoneyUnit[]).filter(
    (unit) => plan.rates.yuanPer[moneyUnits[unit].currency] !== undefined,
  )

  return fc
    .tuple(fc.integer({ min: 0, max: 9_000_000_000_000 }), fc.constantFrom(...units))
    .map(([minor, unit]) => {
      const { currency } = moneyUnits[unit]
      return expectAccepted(
        moneyOf({ digits: BigInt(minor), scale: 2 }, { currency, factor: 1 }, plan.rates),
        'money',
      ).money
    })
}

function value(plan: WorkPlan, field: Field): fc.Arbitrary<FieldValue> {
  const codes = plan.units.map((unit) => unit.code)
  switch (field.type) {
    case 'money':
      return money(plan)
    case 'quantity': {
      const places = field.decimals ?? 2
      return fc
        .integer({ min: 0, max: 9_000_000 })
        .map((n) => n / 10 ** places)
        .filter((n) => n <= (field.max ?? n))
    }
    case 'date':
      return partialDate
    case 'time-span':
      return fc.oneof(
        day,
        fc.tuple(day, clock).map((parts) => parts.join('T')),
        fc
          .tuple(day, day)
          .map((days) => days.toSorted().join('/'))
          .filter((span) => span.slice(0, 10) !== span.slice(11)),
      )
    case 'choice':
      return fc.constantFrom(...termsOf(plan, field).map((term) => term.id))
    case 'unit':
      return fc.constantFrom(...codes)
    case 'units':
      return fc.uniqueArray(fc.constantFrom(...codes), { minLength: 1, maxLength: 3 })
    case 'phone':
      return fc.integer({ min: 0, max: 999_999_999 }).map((n) => `13${String(n).padStart(9, '0')}`)
    case 'yes-no':
      return fc.boolean()
    default:
      return field.sensitive ? fc.constantFrom('王经理', '欧阳主任', 'Mr Li') : text(field)
  }
}

function row(plan: WorkPlan, list: List): fc.Arbitrary<Values> {
  const fields = list.columns
    .flatMap((column) => column.fields)
    .map((id) => fieldOf(plan, id))
    .filter((field) => field !== undefined)
  return fc.record(Object.fromEntries(fields.map((field) => [field.id, value(plan, field)])), {
    requiredKeys: fields.filter((field) => field.role === 'name').map((field) => field.id),
  })
}

const lists = [jizhou, lianhu].flatMap((plan) => plan.lists.map((list) => ({ plan, list })))

describe('what is written is read back to the same values', () => {
  test.each(lists)('$plan.id: $list.title', { timeout: 60_000 }, async ({ plan, list }) => {
    const unit = plan.units.find((candidate) => candidate.capabilities.includes('is-place')) ?? plan.units[0]
    if (!unit) throw new Error('no unit')
    await fc.assert(
      fc.asyncProperty(fc.array(row(plan, list), { minLength: 1, maxLength: 4 }), async (rows) => {
        const written = collector()
        const count = await writeForm(written.stream, {
          plan,
          list,
          unit: unit.code,
          periodName: '2024年4月',
          day: '2024-05-02',
          rows: rows.map((values) => ({ values })),
        })
        const read = await readFile(written.bytes(), plan)
        if (!read.ok) throw new Error(read.refusal.code)
        const [form] = read.value
        expect(form).toMatchObject({ list: list.id, period: '2024-04', unit: unit.code, title: list.title })
        expect(form && readValues(plan, form)).toEqual(rows)
        expect(form?.totals).toHaveLength(1)
        expect(count.rows).toBe(rows.length)
      }),
      { numRuns: 60 },
    )
  })
})

test('amounts keep every fen', async () => {
  const list = jizhou.lists[0]
  if (!list) throw new Error('no list')
  const written = collector()
  const amounts = ['0.01', '1234.56', '999999999999.99'].map(
    (yuan) => expectAccepted(moneyOf(decimalOfNumber(Number(yuan)), moneyUnits.元, jizhou.rates), yuan).money,
  )
  const count = await writeForm(written.stream, {
    plan: jizhou,
    list,
    unit: '120119105',
    periodName: '2024年4月',
    day: '2024-04-25',
    rows: amounts.map((investment, i) => ({ values: { name: `项目${i}`, investment } })),
  })
  expect(count.sums[0]).toEqual({ heading: '总投资（万元）', sum: '100000000.123456' })
})
