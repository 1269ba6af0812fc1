import { ask, openWorld, staffCalls, staffProcedures, worldPlan, type World } from '@zhaoshang/api/testing'
import { withPassingDatabase } from '@zhaoshang/db/testing'
import type {} from '@zhaoshang/db/testing/global-setup'
import { policies, type PolicyName } from '@zhaoshang/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readMatrix } from './access-matrix.ts'
import { tableSays } from './may.ts'

const { rows: table } = await readMatrix(worldPlan)
const says = tableSays(table)
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('what another unit has more changes no list, count or sum of whoever may not see it', async () => {
  const questions = world.holders.flatMap((holder) =>
    staffProcedures.flatMap(({ path, type, access }) => {
      const call = staffCalls.get(path)
      if (type !== 'query' || call?.asks !== 'all' || access === undefined) return []
      // Who sees other units sees more of them; everybody sees which units there are, and no more of them.
      const seesOthers = access in policies && says(holder.role, access as PolicyName, 'foreign')
      if (seesOthers && !(access === 'unit.read' && holder.home === 'A')) return []
      if (!(access in policies) && holder.home === 'O') return []
      return [{ holder, path, input: call.input(world.rows[holder.home]) }]
    }),
  )
  expect(questions.length).toBeGreaterThan(50)
  await withPassingDatabase(world.side.database, async (database) => {
    const answers = async (): Promise<string[]> => {
      const said: string[] = []
      for (const { holder, path, input } of questions)
        said.push(`${holder.role} ${path} ${(await ask(holder.context(), database, path, input)).text}`)
      return said
    }
    const before = await answers()
    await world.more('B', database)
    expect(await answers()).toEqual(before)
  })
})
