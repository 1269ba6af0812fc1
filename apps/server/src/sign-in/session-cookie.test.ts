import { createHmac } from 'node:crypto'
import { expect, it } from 'vitest'
import { sessionToken } from './session-cookie.ts'

const name = 'zhaoshang.session_token'
const signed = (token: string, secret = 'secret'): string =>
  encodeURIComponent(`${token}.${createHmac('sha256', secret).update(token).digest('base64')}`)

it('takes a signed token, among other cookies', () => {
  expect(sessionToken(`a=b; ${name}=${signed('abc')}; c=d`, name, 'secret')).toBe('abc')
})

it.each([
  ['no cookie', undefined],
  ['another cookie', `other=${signed('abc')}`],
  ['another secret', `${name}=${signed('abc', 'not the secret')}`],
  ['no signature', `${name}=abc`],
  ['an empty token', `${name}=${signed('')}`],
  ['a broken escape', `${name}=%E0%A4%A`],
  ['another token under a right signature', `${name}=${signed('abc').replace('abc', 'abd')}`],
])('refuses %s', (_, header) => {
  expect(sessionToken(header, name, 'secret')).toBeUndefined()
})
