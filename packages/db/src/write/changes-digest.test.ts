import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { canonicalJson } from './canonical-json.ts'
import { changesDigest, type ChangeRow } from './changes-digest.ts'

const row = (position: number, after: unknown): ChangeRow => ({
  change_set: 's',
  position,
  entity: 'project',
  entity_id: `p${position}`,
  action: 'create',
  before: null,
  after,
  before_version: null,
  after_version: 1,
})

test.each([[[]], [[row(0, null)]], [[row(0, { b: 1, a: [undefined, '"'] }), row(1, { 名: '项目' })]]])(
  'the digest is that of the whole as one text: the trail’s entries stay as they are',
  (rows) => {
    expect(changesDigest(rows)).toBe(createHash('sha256').update(canonicalJson(rows)).digest('hex'))
  },
)

test('neither the order of properties nor those that are not there make a difference', () => {
  expect(canonicalJson({ b: { d: 1, c: undefined }, a: '\u2028' })).toBe('{"a":"\u2028","b":{"d":1}}')
  expect(changesDigest([row(0, { a: 1, b: 2 })])).toBe(changesDigest([row(0, { b: 2, a: 1 })]))
})
