import fc from 'fast-check'
import { expect, it } from 'vitest'
import { settings, settingValues, type SettingId } from './setting.ts'

const ids = Object.keys(settings) as SettingId[]

it('every default is allowed', () => {
  expect(ids.filter((id) => !settings[id].schema.safeParse(settings[id].default).success)).toEqual([])
})

it('whatever is stored, only allowed values apply', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ids), fc.jsonValue(), (id, stored) => {
      const value = settingValues({ [id]: stored })[id]
      expect(settings[id].schema.safeParse(value).success).toBe(true)
    }),
  )
  expect(settingValues({ 'session.idleMinutes': 15, nonsense: 1 })).toEqual({
    ...settingValues({}),
    'session.idleMinutes': 15,
  })
})
