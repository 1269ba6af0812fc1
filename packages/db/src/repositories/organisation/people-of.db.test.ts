import { assertDay } from '@zhaoshang/domain'
import { expect, test } from 'vitest'
import { withDatabase, writeForTest } from '../../testing/index.ts'
import { getFile } from '../file/get-file.ts'
import { peopleOf } from './people-of.ts'

const here = withDatabase()

test('people stand in Chinese order with the posts of the day', async () => {
  await writeForTest(here.db, async (w) => {
    await w.create('unit', { code: 'T1', position: 1 })
    const [first] = await w.createMany(
      'person',
      ['周某', '安某', '蓟某'].map((name) => ({ name, unitCode: 'T1' })),
    )
    const post = { post: 'head', personId: first?.id ?? '', unitCode: 'T1' }
    await w.create('postHolding', {
      ...post,
      fromDay: assertDay('2024-01-01'),
      toDay: assertDay('2024-04-01'),
    })
  })
  const people = await peopleOf(here.db, 'T1', assertDay('2024-03-31'))
  expect(people.map((person) => [person.name, person.posts])).toEqual([
    ['安某', []],
    ['蓟某', []],
    ['周某', [{ post: 'head', unit: 'T1' }]],
  ])
  expect((await peopleOf(here.db, 'T1', assertDay('2024-04-01'))).flatMap((person) => person.posts)).toEqual(
    [],
  )
  await here.db.query(`update person set left_day = '2024-04-01' where name = '周某'`)
  const names = async (day: string) =>
    (await peopleOf(here.db, 'T1', assertDay(day))).map((person) => person.name)
  expect(await names('2024-03-31')).toEqual(['安某', '蓟某', '周某'])
  expect(await names('2024-04-01')).toEqual(['安某', '蓟某'])
})

test('a file is known by its sum', async () => {
  const sha256 = 'a'.repeat(64)
  expect(await getFile(here.db, sha256)).toBeNull()
  const put = { sha256, name: '清单.xlsx', mediaType: 'application/octet-stream', size: 12_345 }
  await writeForTest(here.db, (w) => w.put('file', put))
  expect(await getFile(here.db, sha256)).toMatchObject({ ...put, createdBy: 'test' })
})
