import { describe, expect, test } from 'vitest'
import type { FieldType } from '../field/field.ts'
import { readValue } from '../field/read/read-value.ts'
import { fieldWithRole, listOf } from '../plan/plan-lookup.ts'
import { jizhou } from '../plans/jizhou/jizhou.ts'
import { cleanText, nameKey } from '../text/clean-text.ts'
import { readingOf } from './fixtures/reading.ts'
import { previewIntake } from './preview-intake.ts'

const field = (role: 'name' | 'investment' | 'signed-on' | 'content') => {
  const found = fieldWithRole(jizhou, 'project', role)
  if (!found) throw new Error(role)
  return found
}
const read = (role: Parameters<typeof field>[0], text: string) =>
  readValue(jizhou, field(role), { kind: 'text', text }, { unit: field(role).unit, year: 2024 })

describe('what no project has is refused at the field, with the reason', () => {
  test.each([
    ['more than 10^15 yuan', 'investment', '1000000000001亿元', 'amount-too-large'],
    ['10^15 yuan in the column’s unit', 'investment', '100000000000', 'amount-too-large'],
    ['an amount of a hundred digits', 'investment', '9'.repeat(100), 'amount-too-large'],
    ['a day before 1990', 'signed-on', '1989-12-31', 'date-out-of-range'],
    ['a month after 2100', 'signed-on', '2101年1月', 'date-out-of-range'],
    ['a year that is none', 'signed-on', '9999', 'date-out-of-range'],
    ['a name of 10,000 characters', 'name', '长'.repeat(10_000), 'text-too-long'],
    ['a content of 100,000 characters', 'content', '长'.repeat(100_000), 'text-too-long'],
  ] as const)('%s', (_what, role, text, code) => {
    expect(read(role, text)).toMatchObject({ ok: false, refusal: { code } })
  })

  test.each([
    ['1990-01-01', '1990-01-01'],
    ['2100年12月31日', '2100-12-31'],
  ])('%s is still a day', (text, day) => {
    const result = read('signed-on', text)
    expect(result.ok && result.value.value).toBe(day)
  })

  test('every text field has an end', () => {
    const texts: FieldType[] = ['text', 'long-text']
    const endless = jizhou.fields.filter(
      (each) =>
        texts.includes(each.type) &&
        readValue(jizhou, each, { kind: 'text', text: '长'.repeat(200_000) }, {}).ok,
    )
    expect(endless.map(({ id }) => id)).toEqual([])
  })
})

describe('what is invisible or turns the line around is gone, and the words stay', () => {
  test.each([
    ['right-to-left override', '项目\u202Egnp.exe', '项目gnp.exe'],
    ['isolates and marks', '\u2066项\u200F目\u2069\u061C', '项目'],
    ['zero width', '项\u200B\u200C\u200D\uFEFF目', '项目'],
    ['fillers that look like nothing', '\u3164\u115F项目\uFFA0', '项目'],
    ['tags', '项目\u{E0041}\u{E007F}', '项目'],
    ['NUL, bell and escape', '项\u0000\u0007\u001B目', '项目'],
    ['half a character', '项\uD83D目\uDE00', '项目'],
    ['line separators', '项\u2028目\u2029', '项 目'],
    ['a formula is text', '=HYPERLINK("http://example.invalid")', '=HYPERLINK("http://example.invalid")'],
    ['markup is text', '<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['a whole character beyond the first plane stays', '𠮷村😀', '𠮷村😀'],
  ])('%s', (_what, written, clean) => {
    expect(cleanText(written)).toBe(clean)
    const taken = read('name', written)
    expect(taken.ok && taken.value.value).toBe(clean)
  })

  test('two names that look the same are the same project', () => {
    expect(nameKey('工业\u200B机器人\u202E')).toBe(nameKey('工业机器人'))
  })

  test('a name that is nothing but invisible is empty', () => {
    const list = listOf(jizhou, 'negotiating')
    if (!list) throw new Error('no list')
    const reading = readingOf(jizhou, 'negotiating', [
      ['项目名称', '项目内容'],
      ['\u200B\u202E\u3164', '有内容'],
    ])
    const preview = previewIntake(
      { plan: jizhou, list, reading, corrections: { columns: {}, cells: {}, leftOutRows: [] }, stored: [] },
      { reportingUnit: '120119105' },
    )
    expect(preview.rows[0]?.cells.map(({ fault }) => fault?.code)).toContain('name-empty')
  })
})
