import { write } from '@zhaoshang/db'
import { accept, assertDay, expectAccepted, yuanMoney, type Instant } from '@zhaoshang/domain'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeContext } from '../context/write-context.ts'
import { createRecords } from '../record/write-record.ts'
import { openStaffSide, type StaffSide } from '../testing/staff-side.ts'

const [town, other] = ['120119105', '120119106']
let side: StaffSide
beforeEach(async () => {
  side = await openStaffSide('2024-05-10T09:00:00+08:00' as Instant)
})
afterEach(() => side.close())

test('the last line of a list is the sum of what it shows, by stage, and of nobody else', async () => {
  const office = await side.person('办', { role: 'office', unit: 'office' })
  const reporter = await side.person('填', { role: 'reporter', unit: town })
  const context = office.context()
  if (!context.actor) throw new Error('nobody')
  const register = async (unit: string, stage: string, yuan: number) => {
    const actor = { ...context, actor: office.actor }
    const values = { name: `项目${unit}${stage}${yuan}`, investment: yuanMoney(yuan) }
    expectAccepted(
      await write(side.database, writeContext(actor, 'test'), async (w) =>
        accept(
          await createRecords(w, 'project', { plan: actor.plan, unit, today: assertDay('2024-05-10') }, [
            { values, stage },
          ]),
        ),
      ),
      'projects',
    )
  }
  await register(town, 'negotiating', 120_000_000)
  await register(town, 'negotiating', 80_000_000)
  await register(town, 'signed', 5)
  await register(other, 'signed', 1_000_000)
  const of = async ({ call }: typeof office, filter = {}) => {
    const { stages } = await call.project.figures({ filter })
    // From the kept figures and by a pass over the rows: the same.
    const { stages: passed } = await call.project.figures({ filter, every: true })
    const { stages: counted } = await call.project.figures({ filter: { investmentFrom: 0, ...filter } })
    expect(passed.map(({ investmentYuan }) => investmentYuan)).toEqual(
      stages.map(({ investmentYuan }) => investmentYuan),
    )
    expect(counted.map(({ projects }) => projects)).toEqual(stages.map(({ projects }) => projects))
    return stages.map(({ stage, projects, investmentYuan }) => [stage, projects, investmentYuan])
  }
  expect((await of(office)).slice(0, 3)).toEqual([
    ['planned', 0, 0],
    ['negotiating', 2, 200_000_000],
    ['signed', 2, 1_000_005],
  ])
  expect((await of(reporter)).slice(1, 3)).toEqual([
    ['negotiating', 2, 200_000_000],
    ['signed', 1, 5],
  ])
  const large = (await of(office, { investmentFrom: 100_000_000 })).filter(([, projects]) => projects !== 0)
  expect(large).toEqual([['negotiating', 1, 120_000_000]])
})
