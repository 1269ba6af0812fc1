import { assertDay, jizhou, type Instant } from '@zhaoshang/domain'
import { expect, test } from 'vitest'
import { withDatabase, writeForTest } from '../../testing/index.ts'
import { loadPlan } from '../plan/load-plan.ts'
import { actorOf, userNames } from './actor-of.ts'

const here = withDatabase()

test('a person holds a role from its first day until the day on which it ends', async () => {
  await loadPlan(here.db, jizhou, {
    actor: 'system',
    request: 'r',
    now: '2024-04-01T08:00:00+08:00' as Instant,
  })
  await here.db.query(
    `insert into auth_user (id, name, email, username) values ('u1', '张填报', 'u1@example.invalid', 'bangjun')`,
  )
  const role = { userId: 'u1', role: 'reporter', unitCode: '120119105' }
  await writeForTest(here.db, (w) =>
    w.createMany('roleHolding', [
      { ...role, fromDay: assertDay('2024-04-01'), toDay: assertDay('2024-05-01') },
      { ...role, role: 'reviewer', fromDay: assertDay('2024-04-15') },
    ]),
  )
  await writeForTest(here.db, async (w) => {
    await w.create('person', { id: 'p1', name: '张填报', unitCode: '120119105', userId: 'u1' })
    const head = { post: 'head', personId: 'p1', unitCode: '120119105' }
    await w.create('postHolding', { ...head, fromDay: assertDay('2024-05-01') })
    return w.create('postHolding', { ...head, post: 'liaison', fromDay: assertDay('2024-05-02') })
  })
  const held = async (day: string): Promise<unknown> =>
    (await actorOf(here.db, 'u1', assertDay(day)))?.holdings.map((holding) => holding.role)
  expect(await held('2024-03-31')).toEqual([])
  expect(await held('2024-04-30')).toEqual(['reporter', 'reviewer'])
  expect(await held('2024-05-01')).toEqual(['reviewer'])
  expect(await actorOf(here.db, 'u1', assertDay('2024-05-01'))).toEqual({
    userId: 'u1',
    name: '张填报',
    username: 'bangjun',
    mustChangePassword: false,
    passwordChangedAt: null,
    twoFactor: false,
    personId: 'p1',
    posts: [{ post: 'head', unit: '120119105' }],
    holdings: [{ role: 'reviewer', unit: '120119105' }],
  })
  expect(await actorOf(here.db, 'nobody', assertDay('2024-05-01'))).toBeNull()
  expect(await userNames(here.db, ['u1', 'nobody'])).toEqual(new Map([['u1', '张填报']]))
})
