import { expect, test } from 'vitest'
import { allowedOrigins } from './allowed-origins.ts'

test('addresses of this machine are allowed on any port, foreign names are not', () => {
  const origins = allowedOrigins([], false)
  expect(origins.forHost('localhost:8600')).toBe('http://localhost:8600')
  expect(origins.forHost('127.0.0.1:1')).toBe('http://127.0.0.1:1')
  // A name that somebody pointed at this machine.
  expect(origins.forHost('evil.example:8600')).toBeUndefined()
  expect(origins.allows('null')).toBe(false)
  expect(origins.allows('https://localhost:8600')).toBe(false)
})

test('an address that was set is allowed as it was set, with its protocol and port', () => {
  const origins = allowedOrigins(['https://zs.example.gov.cn/'], true)
  expect(origins.forHost('zs.example.gov.cn')).toBe('https://zs.example.gov.cn')
  expect(origins.allows('http://zs.example.gov.cn')).toBe(false)
  expect(origins.allows('https://zs.example.gov.cn:8443')).toBe(false)
  expect(origins.forHost(undefined)).toBeUndefined()
})
