import { describe, expect, it } from 'vitest'
import { jizhou } from '../../plans/jizhou/jizhou.ts'
import type { Field } from '../field.ts'
import { fieldSchema } from '../field.ts'
import amounts from './fixtures/amounts.csv?raw'
import dates from './fixtures/dates.csv?raw'
import quantities from './fixtures/quantities.csv?raw'
import { tableRows } from './fixtures/rows.ts'
import spans from './fixtures/time-spans.csv?raw'
import { readValue } from './read-value.ts'
import type { ReadContext } from './read.ts'

const money = fieldSchema.parse({
  id: 'amount',
  entity: 'project',
  label: '总投资',
  type: 'money',
  unit: '万元',
})
const date = fieldSchema.parse({ id: 'day', entity: 'project', label: '时间', type: 'date' })
const span = fieldSchema.parse({ id: 'span', entity: 'activity', label: '时间', type: 'time-span' })
const quantity = (unit: string) =>
  fieldSchema.parse({
    id: 'size',
    entity: 'project',
    label: '规模',
    type: 'quantity',
    unit,
    decimals: unit === '人' ? 0 : 2,
  })

function said(
  field: Field,
  text: string,
  context: ReadContext,
  show: (value: unknown) => string = String,
): [string, string] {
  const result = readValue(jizhou, field, { kind: 'text', text }, context)
  if (!result.ok) return [result.refusal.code, '']
  return [result.value.value === null ? '' : show(result.value.value), result.value.note ?? '']
}

describe('amounts', () => {
  it.each(tableRows(amounts))('%s in a column of %s', (written, unit, yuan, note) => {
    const show = (value: unknown) => String((value as { yuan: number }).yuan)
    expect(said(money, written as string, { unit }, show)).toEqual([yuan, note ?? ''])
  })
})

describe('dates', () => {
  it.each(tableRows(dates))('%s in a form of %s', (written, year, day, note) => {
    expect(said(date, written as string, { year: year ? Number(year) : undefined })).toEqual([
      day,
      note ?? '',
    ])
  })
})

describe('time spans', () => {
  it.each(tableRows(spans))('%s in a form of %s', (written, year, expected) => {
    expect(said(span, written as string, { year: year ? Number(year) : undefined })[0]).toBe(expected)
  })
})

describe('quantities', () => {
  it.each(tableRows(quantities))('%s in a field of %s, a column of %s', (written, own, unit, value, note) => {
    expect(said(quantity(own as string), written as string, { unit: unit || undefined })).toEqual([
      value,
      note ?? '',
    ])
  })
})
