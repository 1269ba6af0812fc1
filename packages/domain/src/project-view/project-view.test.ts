import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assertDay } from '../day/day.ts'
import { testExpr } from '../expr/expr.ts'
import { jizhou } from '../plans/jizhou/jizhou.ts'
import { lianhu } from '../plans/lianhu/index.ts'
import { filterExpr } from './filter-expr.ts'
import { filterFromQuery, filterToQuery } from './filter-query.ts'
import { columnOf, columnsOf } from './project-column.ts'
import { projectFilterSchema, type ProjectFilter } from './project-filter.ts'
import { viewSchema } from './project-view.ts'

const today = assertDay('2026-11-24')
const shows = (filter: ProjectFilter, row: Record<string, unknown>): boolean =>
  testExpr(filterExpr(jizhou, filter, today), row)

describe('a filter', () => {
  test.each<[string, ProjectFilter, Record<string, unknown>, boolean]>([
    ['nothing asked shows everything', {}, {}, true],
    ['of several ids any one', { stage: ['signed', 'landed'] }, { stage: 'landed' }, true],
    [
      'every condition holds',
      { stage: ['signed'], unit: ['a'] },
      { stage: 'signed', reportingUnit: 'b' },
      false,
    ],
    ['the lower amount is in it', { investmentFrom: 100 }, { investmentYuan: 100 }, true],
    ['the upper amount is not', { investmentTo: 100 }, { investmentYuan: 100 }, false],
    ['an unknown amount is in no band', { investmentFrom: 0 }, {}, false],
    ['both days are in it', { stageFrom: today, stageTo: today }, { stageDay: today }, true],
    ['a month ends with its last day', { month: ['2026-10'] }, { stageDay: '2026-10-31' }, true],
    ['a month is not the next one', { month: ['2026-10'] }, { stageDay: '2026-11-01' }, false],
    ['what is unsaid can be asked for', { industry: ['-'] }, { industry: null }, true],
    ['together with what is said', { industry: ['-', 'food'] }, { industry: 'food' }, true],
    ['any flag', { flag: ['flagship', 'driving'] }, { flags: ['driving'] }, true],
    [
      '29 days without progress are not 30',
      { staleDays: 30 },
      { counts: true, latestProgressDay: '2026-10-26' },
      false,
    ],
    ['30 days are', { staleDays: 30 }, { counts: true, latestProgressDay: '2026-10-25' }, true],
    ['a stage reached since is progress', { staleDays: 30 }, { counts: true, stageDay: '2026-11-20' }, false],
    ['a stopped one owes none', { staleDays: 30 }, { counts: false }, false],
    ['an unknown list shows nothing', { list: 'nowhere' }, { stage: 'signed' }, false],
  ])('%s', (_title, filter, row, expected) => {
    expect(shows(filter, row)).toBe(expected)
  })

  test('survives the way through an address', () => {
    const ids = fc.array(fc.string({ minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 3 })
    const filter = fc.record(
      {
        stage: ids,
        responsible: ids,
        flag: ids,
        origin: fc.constantFrom('stock' as const, 'moved' as const),
        investmentFrom: fc.nat(),
        staleDays: fc.integer({ min: 1, max: 99 }),
        stageFrom: fc.constant(today),
        text: fc.string({ minLength: 1, maxLength: 20 }),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(filter, (given) => {
        expect(filterFromQuery(filterToQuery(given))).toEqual(given)
      }),
    )
  })

  test('leaves out of an address what it cannot be', () => {
    const query = {
      stage: 'signed,landed',
      investmentFrom: 'many',
      origin: 'x',
      stageTo: '31',
      view: '1',
      staleDays: 30,
    }
    expect(filterFromQuery(query)).toEqual({ stage: ['signed', 'landed'], staleDays: 30 })
  })
})

describe('columns', () => {
  test.each([jizhou, lianhu])('of %o are each there once, and named', (plan) => {
    const ids = columnsOf(plan).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(columnsOf(plan).filter(({ label }) => label === '')).toEqual([])
  })

  test('a contact shows masked and does not sort; a field of the plan does', () => {
    const contact = jizhou.fields.find(({ role }) => role === 'contact-phone')?.id ?? ''
    expect(columnOf(jizhou, `values.${contact}`)).toMatchObject({ sensitive: true, sortable: false })
    expect(columnOf(jizhou, 'values.signedOn')).toMatchObject({ kind: 'field', sortable: true })
    expect(columnOf(jizhou, 'investmentYuan')?.label).toBe('总投资')
    expect(columnOf(jizhou, 'values.nowhere')).toBeUndefined()
  })
})

test('a view fills in what it does not say', () => {
  expect(viewSchema.parse({})).toEqual({
    filter: {},
    columns: [],
    sort: { by: 'updatedAt', descending: true },
    widths: {},
  })
  expect(projectFilterSchema.safeParse({ nowhere: 1 }).success).toBe(false)
})
