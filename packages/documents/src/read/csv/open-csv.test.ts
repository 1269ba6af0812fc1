import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeText } from './decode-text.ts'
import { separatorOf, splitRecords } from './split-records.ts'

const text = '序号,项目名称,投资方\n1,洇溜镇㐂磁材,某企业\n'

describe('a text is decoded by what it is', () => {
  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 with a mark', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 without', Buffer.from(text, 'utf16le')],
    ['big-endian UTF-16 with a mark', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    [
      'GB18030',
      Buffer.from(
        'D0F2BAC52CCFEEC4BFC3FBB3C62CCDB6D7CAB7BD0A312CE4A6C1EFD5F28139EF31B4C5B2C42CC4B3C6F3D2B50A',
        'hex',
      ),
    ],
  ])('%s', (_, bytes) => {
    expect(decodeText(bytes)?.replace('\uFEFF', '')).toMatch(
      /^序号,项目名称,投资方\n1,洇溜镇㐂磁材,某企业\n$/,
    )
  })

  test('bytes that are no text are none', () => {
    expect(decodeText(Uint8Array.from([0, 1, 2, 0, 0, 255, 0, 7]))).toBeUndefined()
  })
})

test('whatever is quoted by the rules is read back', () => {
  const cell = fc.string({
    unit: fc.constantFrom('项', 'a', ' ', '"', ',', '\n', '\r', '\t', ';'),
    maxLength: 8,
  })
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
      fc.constantFrom(',', '\t'),
      (records, separator) => {
        const written = records
          .map((cells) => cells.map((part) => `"${part.replaceAll('"', '""')}"`).join(separator))
          .join('\r\n')
        expect([...splitRecords(written, separator)].map((record) => record.cells)).toEqual(records)
      },
    ),
  )
})

test('a quote that is never closed does not swallow the rest', () => {
  expect([...splitRecords('a,"b\nc,d\n', ',')].map((record) => record.cells)).toEqual([
    ['a', '"b'],
    ['c', 'd'],
  ])
})

test.each([
  ['序号,项目\n1,2', ','],
  ['序号\t项目，甲\n1\t2', '\t'],
  ['序号;项目\n1;2,5', ';'],
])('the separator of %j is %j', (written, separator) => {
  expect(separatorOf(written)).toBe(separator)
})
