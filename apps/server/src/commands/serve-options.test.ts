import { describe, expect, test } from 'vitest'
import { readEnv } from '../env/env.ts'
import { readServeOptions } from './serve-options.ts'

const options = (...args: string[]) => readServeOptions({ args, env: readEnv({}) })

describe('options of serve', () => {
  test('without any it is for this machine only', () => {
    expect(options()).toMatchObject({
      host: '127.0.0.1',
      port: 8600,
      portalPort: 8601,
      demo: true,
      clockAt: undefined,
    })
  })

  test.each([
    ['2024-04-24', '2024-04-24T09:00:00+08:00'],
    ['2024-04-24T09:30', '2024-04-24T09:30:00+08:00'],
    ['2024-04-24T09:30:15', '2024-04-24T09:30:15+08:00'],
    ['2024-04-24T09:30:15+08:00', '2024-04-24T09:30:15+08:00'],
  ])('--now %s is %s', (text, moment) => {
    expect(options('--now', text).clockAt).toBe(moment)
  })

  test.each(['yesterday', '2024-02-30', '2024-04-24T25:00', '2024-04-24T09:00Z'])(
    '--now %s is refused',
    (text) => {
      expect(() => options('--now', text)).toThrow('--now 应为')
    },
  )

  test('the environment gives what the command line does not', () => {
    const env = readEnv({ ZS_PORT: '9000', ZS_ORIGINS: 'https://a.example, https://b.example', ZS_HOST: '' })
    const read = readServeOptions({ args: ['--portal-port', '0'], env })
    expect(read).toMatchObject({
      port: 9000,
      portalPort: 0,
      host: '127.0.0.1',
      origins: ['https://a.example', 'https://b.example'],
    })
  })
})

test('an environment that cannot be used is told by name', () => {
  expect(() => readEnv({ ZS_PORT: 'x' })).toThrow('ZS_PORT')
  expect(() => readEnv({ DATABASE_URL: 'postgresql://a@b/c' })).toThrow('ZS_SECRET')
  expect(() => readEnv({ DATABASE_URL: 'mysql://a@b/c', ZS_SECRET: 'x'.repeat(32) })).toThrow('DATABASE_URL')
})
