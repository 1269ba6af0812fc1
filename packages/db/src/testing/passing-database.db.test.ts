import { accept, refuse, type Instant } from '@zhaoshang/domain'
import { expect, test } from 'vitest'
import { write } from '../write/write.ts'
import { withPassingDatabase } from './passing-database.ts'
import { tableHashes } from './table-hashes.ts'
import { withDatabase } from './with-database.ts'

const context = { actor: 'a', request: 'r', label: 'test', now: '2024-04-22T09:30:00+08:00' as Instant }
const opened = withDatabase()

test('commits and refusals are as they are, and nothing of them remains', async () => {
  const before = await tableHashes(opened.db)
  await withPassingDatabase(opened.db, async (passing) => {
    const keep = (code: string) =>
      write(passing, context, async (w) => accept(await w.create('unit', { code, position: 1 })))
    await keep('kept')
    await write(passing, context, async (w) => {
      await w.create('unit', { code: 'refused', position: 2 })
      return refuse({ code: 'no' })
    })
    expect(await keep('kept')).toMatchObject({ ok: false, refusal: { code: 'exists' } })
    await expect(passing.query('select no_such_column from unit')).rejects.toThrow('no_such_column')
    await Promise.all([keep('one'), keep('two')])
    const codes = await passing.query<{ code: string }>('select code from unit order by code')
    expect(codes.map(({ code }) => code)).toEqual(['kept', 'one', 'two'])
    expect(await tableHashes(passing)).not.toEqual(before)
  })
  expect(await tableHashes(opened.db)).toEqual(before)
})
