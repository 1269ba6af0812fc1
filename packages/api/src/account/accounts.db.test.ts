import { verify } from '@node-rs/argon2'
import { assertDay, expectAccepted, instantAt, jizhou } from '@zhaoshang/domain'
import { lianhu } from '@zhaoshang/domain/plans/lianhu'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createWriteStream } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStaffSide, type Person, type StaffSide } from '../testing/staff-side.ts'
import { firstPassword } from './first-password.ts'
import { readRosterFile, rosterAllowed } from './roster-file.ts'
import { rosterTemplate } from './roster-template.ts'
import { suggestUsername } from './suggest-username.ts'

const today = assertDay('2024-04-24')
const unit = '120119105'
const other = '120119401'
const refused = (code: string, facts: object = {}) => ({ refusal: { code, ...facts } })

let side: StaffSide
let manager: Person
let keeper: Person
let guard: Person
let auditor: Person

/** A person with an account whose roles are on record, as the rules over all accounts ask for them. */
async function held(name: string, role: string, at: string): Promise<Person> {
  const person = await side.person(name, { role, unit: at })
  await side.database.query(
    `insert into role_holding (id, user_id, role, unit_code, from_day) values ($1, $2, $3, $4, $5)`,
    [`holding-${name}`, person.actor.userId, role, at, today],
  )
  return person
}

beforeAll(async () => {
  side = await openStaffSide(instantAt(today, '09:00'))
  manager = await held('镇管理', 'manager', unit)
  keeper = await held('系统管理', 'system-admin', 'office')
  guard = await held('安全管理', 'security-admin', 'office')
  auditor = await held('审计管理', 'audit-admin', 'office')
})
afterAll(() => side.close())

const wish = (name: string, username: string, ...roles: string[]) => ({ name, username, post: '科员', roles })
const ask = (...people: ReturnType<typeof wish>[]) => manager.call.account.propose({ unit, people })
const proposed = async (person = keeper) => (await person.call.account.requests({ state: 'proposed' })).rows

describe('accounts that units ask for', () => {
  test('are asked for all or none, and nobody twice', async () => {
    expect(await ask(wish('张三', 'zhangsan', 'reporter'))).toEqual({ proposed: 1, known: 0 })
    expect(await ask(wish('张三', 'zhangsan', 'reporter'))).toEqual({ proposed: 0, known: 1 })
    await expect(
      ask(wish('李四', 'lisi', 'reporter'), wish('章三', 'zhangsan', 'reporter')),
    ).rejects.toMatchObject(refused('username-taken', { username: 'zhangsan' }))
    await expect(ask(wish('李四', 'lisi', 'system-admin'))).rejects.toMatchObject(refused('holding-refused'))
    await expect(
      manager.call.account.propose({ unit: other, people: [wish('王五', 'wangwu', 'reporter')] }),
    ).rejects.toMatchObject(refused('not-permitted'))
    expect((await proposed()).map(({ username }) => username)).toEqual(['zhangsan'])
  })

  test('are taken back or refused with the reason that the unit reads', async () => {
    await ask(wish('李四', 'lisi', 'reporter'), wish('王五', 'wangwu', 'reviewer'))
    const [second, first] = (await proposed()).slice(0, 2)
    if (!first || !second) throw new Error('nothing proposed')
    await manager.call.account.withdraw({ requests: [{ id: second.id, version: second.version }] })
    const refusal = { requests: [{ id: first.id, version: first.version }], reason: '没有这个人' }
    await expect(manager.call.account.refuse(refusal)).rejects.toMatchObject(refused('not-permitted'))
    await keeper.call.account.refuse(refusal)
    await expect(keeper.call.account.refuse(refusal)).rejects.toMatchObject(refused('stale'))
    const { rows } = await manager.call.account.requests({ state: 'refused' })
    expect(rows).toMatchObject([{ id: first.id, reason: '没有这个人', decidedBy: '系统管理' }])
    expect((await manager.call.home.get()).tasks).toMatchObject([
      { kind: 'account-refused', detail: '没有这个人' },
    ])
    expect((await keeper.call.home.get()).tasks).toMatchObject([
      { kind: 'account-requests', title: '1 个账号申请待确认' },
    ])
  })

  test('are made once, however many confirm at the same moment, with a password that is shown once', async () => {
    await ask(wish('赵六', 'zhaoliu', 'reporter', 'reviewer'))
    const requests = (await proposed()).map(({ id, version }) => ({ id, version }))
    const second = await side.person('另一系统管理', { role: 'system-admin', unit: 'office' })
    const outcomes = await Promise.allSettled(
      [keeper, second, keeper, second].map((person) => person.call.account.confirm({ requests })),
    )
    const done = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []))
    expect(done).toHaveLength(1)
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject(refused('stale'))
    const [given] = done
    expect(given?.sheet.map(({ username, unitName }) => [username, unitName])).toEqual([
      ['zhangsan', jizhou.units.find(({ code }) => code === unit)?.name],
      ['zhaoliu', jizhou.units.find(({ code }) => code === unit)?.name],
    ])
    const made = await side.database.query<{
      username: string
      must: boolean
      password: string
      person: string
    }>(
      `select username, must_change_password as must, a.password, p.name as person
       from auth_user u join auth_account a on a.user_id = u.id join person p on p.user_id = u.id
       where p.unit_code = $1 order by username`,
      [unit],
    )
    expect(made.map(({ username, must, person }) => [username, must, person])).toEqual([
      ['zhangsan', true, '张三'],
      ['zhaoliu', true, '赵六'],
    ])
    expect(await verify(made[0]?.password ?? '', given?.sheet[0]?.password ?? '')).toBe(true)
    // Nowhere else: neither among the requests nor in what was put on record.
    const kept = JSON.stringify([
      await side.database.query('select * from account_request'),
      await side.database.query('select * from change'),
      await side.database.query('select * from audit'),
      await side.database.query('select * from sign_in_journal'),
    ])
    expect(kept).not.toContain(given?.sheet[0]?.password)
  })

  test('are somebody’s: of the person who is on record by that name', async () => {
    await side.database.query(
      `insert into person (id, name, unit_code, version, created_at, updated_at) values ('known', '孙七', $1, 1, now(), now())`,
      [unit],
    )
    const [candidate] = await manager.call.account.people({ unit })
    expect(candidate).toMatchObject({ id: 'known', username: 'sunqi' })
    await ask(wish('孙七', 'sunqi', 'reporter'))
    await keeper.call.account.confirm({
      requests: (await proposed()).map(({ id, version }) => ({ id, version })),
    })
    const people = await side.database.query<{ id: string }>(
      `select id from person where name = '孙七' and user_id is not null`,
    )
    expect(people).toEqual([{ id: 'known' }])
  })
})

describe('roles', () => {
  test('that units wish wait for the security administrator, who gives what he will', async () => {
    const waiting = await guard.call.role.waiting()
    const of = (name: string) => waiting.filter(({ username }) => username === name)
    expect(of('zhaoliu')).toMatchObject([{ rolesWaiting: ['reporter', 'reviewer'], unit }])
    expect(waiting).toHaveLength(3)
    expect((await guard.call.home.get()).tasks).toMatchObject([{ title: '3 个新账号待授予角色' }])
    await expect(keeper.call.role.waiting()).rejects.toMatchObject(refused('not-permitted'))
    const requests = [...of('zhangsan'), ...of('zhaoliu')].map(({ id, version }) => ({
      id,
      version,
      roles: ['reporter'],
    }))
    expect(await guard.call.role.grant({ requests })).toEqual({ granted: 2, declined: 1 })
    await expect(guard.call.role.grant({ requests })).rejects.toMatchObject(refused('stale'))
    const { rows } = await guard.call.role.list({ search: 'zhaoliu' })
    expect(rows).toMatchObject([
      { name: '赵六', unit, holdings: [{ role: 'reporter', unit, fromDay: today }] },
    ])
    expect((await guard.call.role.list({ role: 'none' })).rows.map(({ username }) => username)).toContain(
      'sunqi',
    )
  })

  test('are taken away and given again on one day without a second row', async () => {
    const { rows } = await guard.call.role.list({ search: 'zhaoliu' })
    const [holding] = rows[0]?.holdings ?? []
    const userId = rows[0]?.userId ?? ''
    expect(await guard.call.role.take({ holdings: [holding?.id ?? ''] })).toEqual({ taken: 1 })
    expect(await guard.call.role.take({ holdings: [holding?.id ?? ''] })).toEqual({ taken: 0 })
    expect(await guard.call.role.history({ userId })).toMatchObject([{ fromDay: today, toDay: today }])
    await guard.call.role.grant({ grants: [{ userId, role: 'reporter', unit }] })
    expect(await guard.call.role.history({ userId })).toMatchObject([{ fromDay: today, toDay: null }])
  })

  test('of administrators stand alone, and nobody gives himself one', async () => {
    const give = (person: Person, userId: string, role: string, at = 'office') =>
      person.call.role.grant({ grants: [{ userId, role, unit: at }] })
    await expect(give(guard, auditor.actor.userId, 'manager')).rejects.toMatchObject(
      refused('holding-refused', {
        faults: [{ code: 'administers-alone', name: '审计管理', role: '审计管理员' }],
      }),
    )
    await expect(give(guard, guard.actor.userId, 'office')).rejects.toMatchObject(refused('holding-refused'))
    await expect(give(manager, manager.actor.userId, 'office')).rejects.toMatchObject(
      refused('not-permitted'),
    )
  })

  test('given at the same moment from two sides never make one account two administrators', async () => {
    for (let round = 0; round < 5; round++) {
      const both = await side.person(`两头${round}`)
      const outcomes = await Promise.allSettled(
        ['system-admin', 'audit-admin', 'reporter', 'manager'].map((role) =>
          guard.call.role.grant({
            grants: [{ userId: both.actor.userId, role, unit: role.endsWith('admin') ? 'office' : unit }],
          }),
        ),
      )
      const roles = (await guard.call.role.history({ userId: both.actor.userId })).map(({ role }) => role)
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(roles.length)
      if (roles.some((role) => role.endsWith('admin'))) expect(roles).toHaveLength(1)
      else expect(roles.sort()).toEqual(['manager', 'reporter'])
    }
  })

  test('of the last administrator stay, also when all are taken at the same moment', async () => {
    await held('第二审计', 'audit-admin', 'office')
    const all = (await guard.call.role.list({ role: 'audit-admin' })).rows.flatMap(({ holdings }) => holdings)
    expect(all.length).toBeGreaterThan(1)
    await Promise.allSettled(all.map(({ id }) => guard.call.role.take({ holdings: [id] })))
    expect((await guard.call.role.list({ role: 'audit-admin' })).rows).toHaveLength(1)
  })

  test('that nobody holds are named', async () => {
    const gaps = await guard.call.role.gaps()
    expect(gaps.administrations).toEqual([])
    expect(gaps.units.find((gap) => gap.unit === unit)?.lacks).toEqual(['no-reviewer'])
    expect(gaps.units.find((gap) => gap.unit === other)?.lacks).toEqual(['no-reporter', 'no-reviewer'])
    expect(gaps.withoutRole).toBeGreaterThan(0)
  })
})

describe('accounts that are closed', () => {
  const account = async (search: string) => {
    const { rows } = await keeper.call.account.list({ search })
    const found = rows.find(({ username }) => username === search)
    if (!found) throw new Error(`no account ${search}`)
    return found
  }

  test('lose their sessions at once, by their unit or by the administrator', async () => {
    const { id, version } = await account('zhangsan')
    await side.database.query(
      `insert into auth_session (id, token, user_id, expires_at, updated_at) values ('s', 't', $1, now() + interval '1 hour', now())`,
      [id],
    )
    expect((await account('zhangsan')).lastSignInAt).not.toBeNull()
    const closing = { accounts: [{ id, version }], reason: '调离' }
    expect(await manager.call.account.close(closing)).toEqual({ closed: 1 })
    expect(await side.database.query('select from auth_session where user_id = $1', [id])).toEqual([])
    await expect(manager.call.account.close(closing)).rejects.toMatchObject(refused('stale'))
    expect(await account('zhangsan')).toMatchObject({ disabled: true, reason: '调离' })
    expect((await keeper.call.account.requests({ kind: 'disable' })).rows).toMatchObject([
      { username: 'zhangsan', proposedBy: '镇管理', reason: '调离', unit },
    ])
  })

  test('hold no new role, and open again when the unit asks and the administrator agrees', async () => {
    const { id, version } = await account('zhangsan')
    await expect(
      guard.call.role.grant({ grants: [{ userId: id, role: 'manager', unit }] }),
    ).rejects.toMatchObject(refused('account-disabled'))
    const asked = { id, version, reason: '回来了' }
    expect(await manager.call.account.askToEnable(asked)).toEqual({ asked: true })
    expect(await manager.call.account.askToEnable(asked)).toEqual({ asked: false })
    const requests = (await proposed()).map((request) => ({ id: request.id, version: request.version }))
    expect(await keeper.call.account.confirm({ requests })).toEqual({ sheet: [], enabled: 1 })
    expect(await account('zhangsan')).toMatchObject({ disabled: false })
  })

  test('are never one’s own, of another unit, or of the last administrator', async () => {
    const of = async (name: string) => {
      const { id, version } = await account(name)
      return { accounts: [{ id, version }], reason: '试' }
    }
    await expect(keeper.call.account.disable(await of('系统管理'))).rejects.toMatchObject(
      refused('own-account'),
    )
    await expect(keeper.call.account.disable(await of('安全管理'))).rejects.toMatchObject(
      refused('holding-refused', { faults: [{ code: 'last-administrator', administers: 'security' }] }),
    )
    await expect(manager.call.account.close(await of('安全管理'))).rejects.toMatchObject(
      refused('not-permitted'),
    )
  })

  test('are told apart by state, and found by name and unit', async () => {
    const { counts, rows } = await keeper.call.account.list({ state: 'never', unit })
    expect(rows.every(({ lastSignInAt }) => lastSignInAt === null)).toBe(true)
    expect(counts.never).toBe(rows.length)
    await side.database.query(
      `insert into auth_rate_limit (id, key, count, last_request)
       values ('l', 'wrong-password/zhaoliu/10.0.0.1', 5, extract(epoch from now()) * 1000)`,
    )
    await side.database.query(
      `insert into account_use (user_id, first_sign_in_at, last_sign_in_at)
       select id, now() - interval '200 days', now() - interval '91 days' from auth_user where username = 'zhaoliu'`,
    )
    for (const state of ['locked', 'unused'] as const) {
      const found = await keeper.call.account.list({ state })
      expect(found.rows.map(({ username }) => username)).toEqual(['zhaoliu'])
      expect(found.counts[state]).toBe(1)
    }
    expect((await manager.call.account.list({})).rows.every((row) => row.unit === unit)).toBe(true)
    await expect(auditor.call.account.list({})).rejects.toMatchObject(refused('not-permitted'))
    const pages: string[] = []
    let cursor: string | undefined
    do {
      const page = await keeper.call.account.list({ limit: 3, ...(cursor !== undefined && { cursor }) })
      pages.push(...page.rows.map(({ username }) => username))
      cursor = page.next
    } while (cursor !== undefined)
    expect(pages).toEqual([...new Set(pages)])
    expect(pages).toHaveLength((await keeper.call.account.list({})).counts.all)
  })

  test('get another name or username, unless it is somebody’s', async () => {
    const { id, version } = await account('sunqi')
    const rename = (name: string, username: string) =>
      keeper.call.account.rename({ id, version, name, username })
    await expect(rename('孙七', 'zhaoliu')).rejects.toMatchObject(refused('username-taken'))
    expect(await rename('孙七一', 'sunqiyi')).toEqual({ version: version + 1 })
    await expect(rename('孙七', 'sunqi')).rejects.toMatchObject(refused('stale', { version: version + 1 }))
    expect(await account('sunqiyi')).toMatchObject({ name: '孙七一' })
  })
})

describe('a roster', () => {
  test('is made from the template, filled in and read, and asks for nobody twice', async () => {
    const context = expectAccepted(await rosterAllowed(manager.context(), unit), 'the manager')
    expect(await rosterAllowed(manager.context(), other)).toMatchObject({ ok: false })
    const folder = await mkdtemp(join(tmpdir(), 'roster-'))
    try {
      const path = join(folder, 'template.xlsx')
      const template = expectAccepted(await rosterTemplate(manager.context(), unit), 'the template')
      await template.writeTo(createWriteStream(path))
      // The example's sheet is no list of people to ask for.
      const empty = await readRosterFile(context, unit, {
        name: 'template.xlsx',
        bytes: await readFile(path),
      })
      expect(expectAccepted(empty, 'the empty template')).toEqual([])
    } finally {
      await rm(folder, { recursive: true })
    }
    const csv = (text: string) =>
      readRosterFile(context, unit, { name: '名单.csv', bytes: new TextEncoder().encode(text) })
    const lines = expectAccepted(
      await csv('姓名,用户名,职务,角色\n赵六,zhaoliu,,填报人\n单于,,科员,填报人、审核人\n,x,,\n'),
      'a roster',
    )
    expect(lines.map(({ status, username }) => [status, username])).toEqual([
      ['known', 'zhaoliu'],
      ['new', 'shanyu'],
      ['wrong', 'x'],
    ])
    expect(await csv('项目名称,投资\n')).toMatchObject(refused('no-roster'))
    expect(await csv('')).toMatchObject(refused('file-empty'))
    const word = new TextEncoder().encode('%PDF-1.4')
    expect(await readRosterFile(context, unit, { name: 'a.xlsx', bytes: word })).toMatchObject(
      refused('file-not-a-form'),
    )
  })
})

test('a second plan works by its own roles', async () => {
  const there = await openStaffSide(instantAt(today, '09:00'), lianhu)
  try {
    const head = await there.person('负责人', { role: 'head', unit: 'jd-hebin' })
    const second = await there.person('管账号', { role: 'keeper', unit: 'zsj' })
    const third = await there.person('管安全', { role: 'guard', unit: 'zsj' })
    await head.call.account.propose({ unit: 'jd-hebin', people: [wish('钱八', 'qianba', 'clerk')] })
    const { rows } = await second.call.account.requests({})
    await second.call.account.confirm({ requests: rows.map(({ id, version }) => ({ id, version })) })
    const waiting = await third.call.role.waiting()
    const requests = waiting.map(({ id, version }) => ({ id, version, roles: ['clerk'] }))
    expect(await third.call.role.grant({ requests })).toEqual({ granted: 1, declined: 0 })
  } finally {
    await there.close()
  }
})

test('first passwords have three kinds and nothing that looks like something else', () => {
  const made = new Set(Array.from({ length: 500 }, firstPassword))
  expect(made.size).toBe(500)
  for (const password of made) {
    expect(password).toMatch(/^[a-zA-Z2-9]{4}-[a-zA-Z2-9]{4}-[a-zA-Z2-9]{4}$/)
    expect(password).not.toMatch(/[01OIlio]/)
    for (const kind of [/[a-z]/, /[A-Z]/, /\d/]) expect(password).toMatch(kind)
  }
})

test('usernames are suggested by the sound of names', () => {
  expect(suggestUsername('张伟')).toBe('zhangwei')
  expect(suggestUsername('单雄信')).toBe('shanxiongxin')
  expect(suggestUsername('欧阳修')).toBe('ouyangxiu')
  expect(suggestUsername('吕布')).toBe('lvbu')
  expect(suggestUsername('Ann Lee')).toBe('annlee')
  expect(suggestUsername('…')).toBe('user')
})
