import { describe, expect, test } from 'vitest'
import { address, insideAddress } from './address.ts'

describe('an address', () => {
  test.each([
    ['', false, 'zh', '/', '/'],
    ['', false, 'zh', '/policies', '/policies'],
    ['', true, 'zh', '/', '/lg'],
    ['', false, 'en', '/', '/en'],
    ['/zs', true, 'en', '/industries', '/zs/lg/en/industries'],
    ['/zs', false, 'zh', '/', '/zs'],
  ] as const)('of base %j, large %s, %s and page %s is %s', (basePath, large, language, path, whole) => {
    expect(address({ basePath, large, language, path })).toBe(whole)
  })
})

describe('the inside of an address', () => {
  test.each([
    ['/', '', { large: false, path: '/' }],
    ['/lg', '', { large: true, path: '/' }],
    ['/lg/policies', '', { large: true, path: '/policies' }],
    ['/lgx', '', { large: false, path: '/lgx' }],
    ['/zs', '/zs', { large: false, path: '/' }],
    ['/zs/lg/en', '/zs', { large: true, path: '/en' }],
    ['/zsx', '/zs', undefined],
    ['/other', '/zs', undefined],
  ])('%s under %j', (pathname, basePath, inside) => {
    expect(insideAddress(pathname, basePath)).toEqual(inside)
  })
})
