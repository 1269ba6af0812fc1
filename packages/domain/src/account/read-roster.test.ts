import { describe, expect, it } from 'vitest'
import { expectAccepted } from '../result/result.ts'
import { jizhou } from '../plans/jizhou/jizhou.ts'
import { readRoster, type RosterContext } from './read-roster.ts'
import { freeUsername, readUsername } from './username.ts'

const unit = jizhou.units.find(({ capabilities }) => capabilities.includes('reports-monthly'))?.code ?? ''
const context: RosterContext = {
  plan: jizhou,
  unit,
  taken: new Map([
    ['lisi', { name: '李四', unit }],
    ['wangwu', { name: '王五', unit: 'elsewhere' }],
  ]),
  suggest: () => 'zhangsan',
}
const read = (...table: string[][]) =>
  readRoster(
    table.map((texts, i) => ({ row: i + 1, cells: texts.map((text) => ({ kind: 'text' as const, text })) })),
    context,
  )
const lines = (...table: string[][]) =>
  expectAccepted(
    read(['某镇账号申请表'], ['姓 名', '用户名', '职务', '角色（可多个）'], ...table),
    'a roster',
  )

describe('a roster of people for accounts', () => {
  it('is told by its headings, wherever they stand', () => {
    expect(read(['项目名称', '投资']).ok).toBe(false)
    expect(lines(['张三', 'Zhang.San', '科员', '填报人、审核人'])).toEqual([
      {
        row: 3,
        name: '张三',
        username: 'zhang.san',
        post: '科员',
        roles: ['reporter', 'reviewer'],
        status: 'new',
        faults: [],
      },
    ])
  })

  it('suggests a username, another for each of the same sound', () => {
    const made = lines(['张三', '', '', '填报人'], ['章三', '', '', '填报人'])
    expect(made.map(({ username }) => username)).toEqual(['zhangsan', 'zhangsan2'])
  })

  it('asks for nobody twice who is there, with or without his username', () => {
    const made = lines(['李四', 'lisi', '', '填报人'], ['李四', '', '', '填报人'])
    expect(made.map(({ status, username }) => [status, username])).toEqual([
      ['known', 'lisi'],
      ['known', 'lisi'],
    ])
  })

  it.each([
    [['', 'zs', '', '填报人'], 'name', 'missing'],
    [['王五', 'wangwu', '', '填报人'], 'username', 'username-taken'],
    [['赵六', 'zhao liu', '', '填报人'], 'username', 'username-malformed'],
    [['赵六', 'zhaoliu', '', ''], 'roles', 'missing'],
    [['赵六', 'zhaoliu', '', '填表人'], 'roles', 'role-unknown'],
    // Not for a unit to wish.
    [['赵六', 'zhaoliu', '', '系统管理员'], 'roles', 'role-unknown'],
    [['赵'.repeat(41), 'zhaoliu', '', '填报人'], 'name', 'too-long'],
  ])('says what is wrong with %j', (row, column, code) => {
    const [line] = lines(row)
    expect(line).toMatchObject({ status: 'wrong', faults: [{ column, code }] })
  })

  it('names the row that has the same username, and the role that was meant', () => {
    const made = lines(['赵六', 'zl', '', '填报人'], ['周六', 'zl', '', '填表人'])
    expect(made[1]?.faults).toMatchObject([
      { code: 'role-unknown', read: '填表人', nearest: ['填报人'] },
      { code: 'username-repeated', otherRow: 3 },
    ])
  })
})

it('keeps a username in small letters, without blanks', () => {
  expect(readUsername(' Zhang.San ')).toBe('zhang.san')
  expect(readUsername('ＺＳ０１')).toBe('zs01')
  for (const wrong of ['', 'a', '张 三', '.ab', 'a/b', 'x'.repeat(61)])
    expect(readUsername(wrong)).toBe(undefined)
  expect(freeUsername('zs', new Set(['zs', 'zs2']))).toBe('zs3')
})
