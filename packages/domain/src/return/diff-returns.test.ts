import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ReturnContent, ReturnRow } from './return-content.ts'
import { diffReturns } from './diff-returns.ts'

const row = (recordId: string, list: string, values: ReturnRow['values'] = {}): ReturnRow => ({
  recordId,
  list,
  name: `项目${recordId}`,
  values,
})
const content = (rows: ReturnRow[], narratives: Record<string, string> = {}): ReturnContent => ({
  rows,
  narratives,
})

describe('the difference of two returns', () => {
  it('is by record, also where a project moved to another list', () => {
    const march = content(
      [row('1', 'negotiating', { land: 10 }), row('2', 'negotiating'), row('3', 'planned')],
      { teamProgress: '外出两次' },
    )
    const april = content(
      [row('1', 'landed', { land: 12, company: '某公司' }), row('2', 'negotiating'), row('4', 'planned')],
      { teamProgress: '接待三批' },
    )
    expect(diffReturns(march, april)).toEqual({
      added: [row('4', 'planned')],
      removed: [row('3', 'planned')],
      changed: [
        {
          recordId: '1',
          name: '项目1',
          list: 'landed',
          movedFrom: 'negotiating',
          changes: [
            { field: 'land', before: 10, after: 12 },
            { field: 'company', after: '某公司' },
          ],
        },
      ],
      unchanged: 1,
      narratives: ['teamProgress'],
    })
  })

  it('takes the order of rows for no change, and a first return for all new', () => {
    const april = content([row('1', 'landed'), row('2', 'landed')])
    expect(diffReturns(content([row('2', 'landed'), row('1', 'landed')]), april)).toMatchObject({
      added: [],
      removed: [],
      changed: [],
      unchanged: 2,
    })
    expect(diffReturns(undefined, april).added).toHaveLength(2)
  })

  it('accounts for every record once', () => {
    const rows = fc.uniqueArray(
      fc.record({
        id: fc.integer({ min: 1, max: 9 }),
        list: fc.constantFrom('a', 'b'),
        land: fc.integer({ min: 1, max: 2 }),
      }),
      {
        selector: (one) => one.id,
      },
    )
    fc.assert(
      fc.property(rows, rows, (then, now) => {
        const [before, after] = [then, now].map((some) =>
          content(some.map(({ id, list, land }) => row(String(id), list, { land }))),
        )
        const diff = diffReturns(before, after as ReturnContent)
        expect(diff.added.length + diff.changed.length + diff.unchanged).toBe(now.length)
        expect(diff.removed.length + diff.changed.length + diff.unchanged).toBe(then.length)
      }),
    )
  })
})
