import { expect, test } from 'vitest'
import { holidaysOfChina } from '../calendar/holidays.ts'
import { assertDay } from '../day/day.ts'
import { jizhou } from '../plans/jizhou/jizhou.ts'
import { leadDueOn, leadFields } from './lead.ts'

test('a lead sent on the Friday before the May holiday is due on the Tuesday', () => {
  expect(leadDueOn(jizhou, holidaysOfChina, assertDay('2024-04-26'))).toBe('2024-04-30')
})

test('a lead says what its plan names, and always the contacts', () => {
  const contacts = jizhou.fields.filter(({ entity, sensitive }) => entity === 'project' && sensitive)
  const usual = leadFields(jizhou)
  expect(usual).toEqual(expect.arrayContaining(contacts))
  expect(usual.map(({ role }) => role)).toContain('investor')
  const named = leadFields({
    ...jizhou,
    register: { ...jizhou.register, leads: { ...jizhou.register.leads, fields: ['company'] } },
  })
  expect(named.map(({ id }) => id)).toEqual(expect.arrayContaining(['company']))
  expect(named.map(({ role }) => role)).not.toContain('investor')
})
