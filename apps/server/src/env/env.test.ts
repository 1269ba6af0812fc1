import { describe, expect, test } from 'vitest'
import { Failure } from '../command-line/failure.ts'
import { readEnv } from './env.ts'

const sentence = (source: Record<string, string>): string => {
  try {
    readEnv(source)
  } catch (error) {
    if (error instanceof Failure) return error.message
    throw error
  }
  return ''
}

describe('a value that cannot be used stops the start with one sentence', () => {
  test.each([
    ['DATABASE_URL', 'mysql://a@b/c', '环境变量不能用：DATABASE_URL（应为 postgresql://… 样子的地址）。'],
    ['ZS_SECRET', 'short', '环境变量不能用：ZS_SECRET（不少于 32 个字符）。'],
    ['ZS_PORT', 'x', '环境变量不能用：ZS_PORT（应为 0 到 65535 的整数）。'],
    ['ZS_PORT', '70000', '环境变量不能用：ZS_PORT（应为 0 到 65535 的整数）。'],
    ['ZS_PORTAL_PORT', '-1', '环境变量不能用：ZS_PORTAL_PORT（应为 0 到 65535 的整数）。'],
    [
      'ZS_ORIGINS',
      'zs.example.gov.cn',
      '环境变量不能用：ZS_ORIGINS（应为 https://zs.example.gov.cn 样子的网址，用逗号隔开）。',
    ],
    [
      'ZS_TRUST_PROXY',
      '10.0.0.0/33',
      '环境变量不能用：ZS_TRUST_PROXY（应为 true、false，或代理服务器的地址、网段，用逗号隔开，例如 10.1.2.3,10.2.0.0/16）。',
    ],
    ['ZS_HTTPS', 'perhaps', '环境变量不能用：ZS_HTTPS（应为 true 或 false）。'],
    ['ZS_LOG', 'loud', '环境变量不能用：ZS_LOG（应为 silent、error、warn、info、debug 之一）。'],
    ['ZS_DEMO_PASSWORD', '123', '环境变量不能用：ZS_DEMO_PASSWORD（不少于 8 个字符）。'],
  ])('%s=%s', (name, value, expected) => {
    expect(sentence({ ZS_SECRET: 'x'.repeat(32), [name]: value })).toBe(expected)
  })

  test('a database of one’s own needs the secret', () => {
    expect(sentence({ DATABASE_URL: 'postgresql://a@b/c' })).toBe(
      '设置了 DATABASE_URL，但没有设置 ZS_SECRET。',
    )
  })
})

test.each([
  ['true', true],
  ['0', false],
  ['10.1.2.3', ['10.1.2.3']],
  [' 10.1.2.3, 10.2.0.0/16,::1 ', ['10.1.2.3', '10.2.0.0/16', '::1']],
])('proxies %s', (text, expected) => {
  expect(readEnv({ ZS_TRUST_PROXY: text }).ZS_TRUST_PROXY).toEqual(expected)
})

test('what is not set has its default, an empty one too', () => {
  expect(readEnv({ ZS_HTTPS: '', ZS_HOST: '' })).toEqual({
    ZS_HTTPS: false,
    ZS_LOG: 'warn',
    ZS_TRUST_PROXY: false,
  })
})
