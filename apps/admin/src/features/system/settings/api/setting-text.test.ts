import { settings, type SettingId } from '@zhaoshang/domain'
import { expect, it } from 'vitest'
import { boundsOf, readSetting, settingText } from './setting-text.ts'

it('reads what it shows, and nothing that is not allowed', () => {
  for (const id of Object.keys(settings) as SettingId[]) {
    const { default: fallback } = settings[id]
    expect([id, readSetting(id, String(fallback))]).toEqual([id, fallback])
    expect(settingText(id, fallback)).not.toContain('undefined')
  }
  expect(readSetting('session.idleMinutes', '')).toBeUndefined()
  expect(readSetting('session.idleMinutes', '3.5')).toBeUndefined()
  expect(readSetting('session.idleMinutes', '十')).toBeUndefined()
  expect(readSetting('session.idleMinutes', ' 45 ')).toBe(45)
  expect(boundsOf('password.minLength')).toBe(' 8 到 64 的整数')
})
