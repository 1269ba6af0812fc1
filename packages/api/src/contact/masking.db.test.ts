import { writeForm } from '@zhaoshang/documents'
import { assertDay, instantAt, isMask, jizhou, plainValue, type Values } from '@zhaoshang/domain'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStaffSide, type Person, type StaffSide } from '../testing/staff-side.ts'
import { sample } from '../testing/samples.ts'

let side: StaffSide
let reporter: Person
let folder: string
const key = 'monthly/2024-04/120119105'
const list = 'negotiating'
const secret = jizhou.fields.filter((field) => field.sensitive).map(({ id }) => id)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'masks-'))
  side = await openStaffSide(instantAt(assertDay('2024-04-24'), '09:00'))
  reporter = await side.person('镇填报', { role: 'reporter', unit: '120119105' })
  const received = await reporter.upload(key, sample('2024-04 邦均镇 洽谈项目清单.xlsx'))
  if (!received.ok) throw new Error(received.refusal.code)
  const view = await reporter.call.intake.get({ id: received.value[0] ?? '' })
  await reporter.call.intake.applyForm({ id: view.id, version: view.version })
})
afterAll(async () => {
  await side.close()
  await rm(folder, { recursive: true })
})

const contactsOf = (rows: readonly { values: Values }[]): string[] =>
  rows.flatMap(({ values }) =>
    secret.flatMap((id) => (values[id] === undefined ? [] : [plainValue(values[id])])),
  )

test('lists show masks, and the contacts themselves only when asked for, which goes on record', async () => {
  const { rows } = await reporter.call.return.rows({ key, list })
  const masks = contactsOf(rows)
  expect(masks.length).toBeGreaterThan(0)
  expect(masks.every(isMask)).toBe(true)
  for (const { shown } of rows) for (const id of secret) expect(shown[id] ?? '**').toMatch(/\*\*/)

  const revealed = await reporter.call.contact.reveal({ key, list })
  expect(Object.keys(revealed.rows)).toHaveLength(rows.length)
  const clear = Object.values(revealed.rows).flatMap((values) => Object.values(values).map(plainValue))
  expect(clear).toHaveLength(masks.length)
  expect(clear.some(isMask)).toBe(false)
  const [last] = await side.database.query<object>(
    'select actor, action, detail from audit order by seq desc limit 1',
  )
  expect(last).toMatchObject({
    actor: reporter.actor.userId,
    action: 'contact.reveal',
    detail: { return: key, list, rows: rows.length },
  })
  expect(JSON.stringify(last)).not.toContain(clear[0])
})

test('others are refused, and nothing is put on record for them', async () => {
  const liaison = await side.person('联络员', { role: 'liaison', unit: 'fgw' })
  const neighbour = await side.person('邻镇', { role: 'reporter', unit: '120119106' })
  for (const person of [liaison, neighbour])
    await expect(person.call.contact.reveal({ key, list })).rejects.toMatchObject({
      refusal: { code: 'not-permitted' },
    })
  const [count] = await side.database.query(`select count(*) as n from audit where action = 'contact.reveal'`)
  expect(count).toEqual({ n: 1 })
})

test('a mask never replaces what is stored: neither typed into a cell nor read in with a form', async () => {
  const before = (await reporter.call.contact.reveal({ key, list })).rows
  const { rows } = await reporter.call.return.rows({ key, list })
  const [first] = rows
  const [field] = secret.filter((id) => first && id in first.values)
  if (!first || field === undefined) throw new Error('no contact to try')
  const values = { [field]: plainValue(first.values[field] ?? '') }
  await reporter.call.record.update({ entity: 'project', id: first.recordId, version: first.version, values })

  const path = join(folder, '带掩码的洽谈清单.xlsx')
  const form = jizhou.lists.find(({ id }) => id === list)
  if (!form) throw new Error('no such list')
  await writeForm(createWriteStream(path), {
    plan: jizhou,
    list: form,
    unit: '120119105',
    periodName: '2024年4月',
    day: assertDay('2024-04-24'),
    rows: rows.map((row) => ({ recordId: row.recordId, values: row.values })),
    sensitive: 'shown',
  })
  const received = await reporter.upload(key, path)
  if (!received.ok) throw new Error(received.refusal.code)
  const view = await reporter.call.intake.get({ id: received.value[0] ?? '' })
  expect(view.preview?.counts).toMatchObject({ unchanged: rows.length, wrong: 0, changed: 0 })
  await reporter.call.intake.applyForm({ id: view.id, version: view.version })
  expect((await reporter.call.contact.reveal({ key, list })).rows).toEqual(before)
})
