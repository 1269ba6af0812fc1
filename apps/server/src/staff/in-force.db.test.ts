import { unitsOn, write } from '@zhaoshang/db'
import { accept, assertDay, expectAccepted, type Day } from '@zhaoshang/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runListener, type RunningListener } from '../testing/running-listener.ts'
import { keepInForce } from './in-force.ts'

const code = '120119105'
let server: RunningListener
beforeAll(async () => {
  server = await runListener([{ username: 'bangjun.tb', unit: code }])
})
afterAll(() => server.close())

async function rename(shortName: string): Promise<void> {
  const { database, clock } = server.system
  const units = await unitsOn(database, assertDay('2024-04-24'))
  const unit = units.find((found) => found.code === code)
  const [period] = await database.query<{ id: string; fromDay: Day }>(
    'select id, from_day as "fromDay" from unit_period where unit_code = $1',
    [code],
  )
  if (!unit || !period) throw new Error(`no unit ${code}`)
  const { name, aliases, kinds, capabilities } = unit
  const context = { actor: 'test', request: 'test', label: 'test', now: clock.now() }
  const row = { ...period, unitCode: code, name, shortName, aliases, kinds, capabilities }
  expectAccepted(
    await write(database, context, async (w) => accept(await w.put('unitPeriod', row))),
    'the new name',
  )
}

test('a unit that was renamed has its new name at the very next request', async () => {
  const cookie = await server.signIn('bangjun.tb')
  const name = async () => {
    const response = await fetch(`${server.origin}/trpc/session.me`, { headers: { cookie } })
    const { result } = (await response.json()) as {
      result: { data: { plan: { units: { code: string; shortName: string }[] } } }
    }
    return result.data.plan.units.find((unit) => unit.code === code)?.shortName
  }
  const before = await name()
  await rename('新名称')
  expect([before, await name()]).toEqual(['邦均', '新名称'])
})

test('units are read anew only for another count or another day', async () => {
  const { database, plan } = server.system
  const inForce = keepInForce(database, plan)
  const day = assertDay('2024-04-24')
  const first = await inForce({ organisation: 7, settings: 1 }, day)
  await rename('再改')
  expect((await inForce({ organisation: 7, settings: 2 }, day)).plan).toBe(first.plan)
  const later = await inForce({ organisation: 8, settings: 2 }, day)
  expect(later.plan.units.find((unit) => unit.code === code)?.shortName).toBe('再改')
  // Before any unit was there the plan's own apply.
  expect((await inForce({ organisation: 8, settings: 2 }, assertDay('1990-01-01'))).plan).toBe(plan)
})
