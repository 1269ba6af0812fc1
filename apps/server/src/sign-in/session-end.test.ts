import { instantFromMs, settingValues } from '@zhaoshang/domain'
import { expect, it } from 'vitest'
import { sessionEnd } from './session-end.ts'

const minute = 60_000
const session = {
  startedAt: instantFromMs(0),
  expiresAt: instantFromMs(72 * 60 * minute),
  lastSeenAt: instantFromMs(0),
  disabled: false,
}
const settings = settingValues({ 'session.idleMinutes': 30, 'session.maxHours': 12 })
const seen = (lastMinute: number) => ({ ...session, lastSeenAt: instantFromMs(lastMinute * minute) })

it('holds while the person is there, and not after the longest time', () => {
  expect(sessionEnd(session, settings, 30 * minute)).toBeUndefined()
  expect(sessionEnd(session, settings, 31 * minute)).toBe('idle')
  expect(sessionEnd(seen(700), settings, 719 * minute)).toBeUndefined()
  expect(sessionEnd(seen(719), settings, 720 * minute)).toBe('expired')
  expect(sessionEnd({ ...session, expiresAt: instantFromMs(minute) }, settings, minute)).toBe('expired')
  expect(sessionEnd({ ...session, disabled: true }, settings, 0)).toBe('disabled')
})
