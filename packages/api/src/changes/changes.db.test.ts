import { write } from '@zhaoshang/db'
import {
  accept,
  assertDay,
  epochMs,
  expectAccepted,
  instantAt,
  instantFromMs,
  jizhou,
} from '@zhaoshang/domain'
import { TRPCError } from '@trpc/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRecords } from '../record/write-record.ts'
import { refusalOf } from '../refusal/refused.ts'
import { sample } from '../testing/samples.ts'
import { openStaffSide, type Person, type StaffSide } from '../testing/staff-side.ts'

const [town, otherTown] = ['120119105', '120119106']
const start = instantAt(assertDay('2024-04-24'), '09:00')
let side: StaffSide
let reporter: Person
let colleague: Person
let stranger: Person
let office: Person
beforeAll(async () => {
  side = await openStaffSide(start)
  reporter = await side.person('填报人', { role: 'reporter', unit: town })
  colleague = await side.person('同事', { role: 'reporter', unit: town })
  stranger = await side.person('外镇', { role: 'reporter', unit: otherTown })
  office = await side.person('办公室', { role: 'office', unit: 'office' })
})
afterAll(() => side.close())

const refusal = async (asked: Promise<unknown>) => {
  const error = await asked.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof TRPCError)) throw new Error('was not refused')
  return refusalOf(error)
}

async function plant(name: string, investor = '某公司'): Promise<string> {
  const context = {
    actor: reporter.actor.userId,
    request: 'r',
    label: 'test',
    now: instantAt(assertDay('2024-04-20'), '09:00'),
  }
  const place = { plan: jizhou, unit: town, today: assertDay('2024-04-20') }
  const done = await write(side.database, context, async (w) =>
    accept(await createRecords(w, 'project', place, [{ values: { name, investor }, stage: 'negotiating' }])),
  )
  return expectAccepted(done, 'a project')[0] ?? ''
}

let minutes = 0
/** Each edit a minute after the one before, so that the order of acts is theirs. */
function edit(person: Person, id: string, version: number, values: Record<string, string | null>) {
  side.at(instantFromMs(epochMs(start) + ++minutes * 60_000))
  return person.call.record.update({ entity: 'project', id, version, values })
}

async function last(person: Person): Promise<string> {
  const { rows } = await person.call.changes.list({ limit: 1 })
  return rows[0]?.changeSet ?? ''
}

test('one takes back what one did oneself; the office, what anybody did; nobody else', async () => {
  const id = await plant('甲项目')
  await edit(reporter, id, 1, { investor: '第二公司' })
  const set = await last(reporter)
  expect((await refusal(colleague.call.changes.undo({ changeSet: set }))).code).toBe('not-permitted')
  expect((await refusal(stranger.call.changes.undo({ changeSet: set }))).code).toBe('not-permitted')
  expect((await stranger.call.changes.list({})).rows).toEqual([])
  side.at(instantFromMs(epochMs(start) + ++minutes * 60_000))
  const undone = await reporter.call.changes.undo({ changeSet: set })
  expect(undone).toMatchObject({ setBack: 1, removed: 0, broughtBack: 0 })
  expect((await reporter.call.project.get({ id })).values).toMatchObject({ investor: '某公司' })
  const { rows } = await office.call.changes.list({})
  expect(rows.slice(0, 2)).toMatchObject([
    { changeSet: undone.changeSet, act: 'change.undo', isUndo: true, undone: false, names: ['甲项目'] },
    { changeSet: set, act: 'project.update', isUndo: false, undone: true },
  ])
  // What was taken back can be taken back.
  await office.call.changes.undo({ changeSet: undone.changeSet })
  expect((await reporter.call.project.get({ id })).values).toMatchObject({ investor: '第二公司' })
  const again = (await reporter.call.changes.list({})).rows.find(({ changeSet }) => changeSet === set)
  expect(again).toMatchObject({ undone: false })
})

test('what somebody changed later is named with his name, and a contact is never shown', async () => {
  const id = await plant('乙项目')
  await edit(reporter, id, 1, { investor: '第二公司', contactPhone: '13800000000' })
  const set = await last(reporter)
  await edit(colleague, id, 2, { investor: '第三公司', contactPhone: '13900000000' })
  const told = await refusal(reporter.call.changes.undo({ changeSet: set }))
  expect(told).toMatchObject({ code: 'undo-contradicted' })
  if (told.code !== 'undo-contradicted') return
  expect(told.contradictions).toContainEqual(
    expect.objectContaining({
      name: '乙项目',
      label: '投资方',
      left: '第二公司',
      now: '第三公司',
      by: '同事',
    }),
  )
  expect(JSON.stringify(told)).not.toMatch(/13[89]00000000/)
})

test('an act that is no matter of the register is not for taking back', async () => {
  const context = {
    actor: office.actor.userId,
    request: 'r',
    label: 'test',
    now: instantAt(assertDay('2024-04-24'), '09:00'),
  }
  const set = expectAccepted(
    await write(side.database, context, async (w) => {
      await w.put('setting', { key: 'x', value: 1 })
      return accept(w.changeSet)
    }),
    'a setting',
  )
  expect((await refusal(office.call.changes.undo({ changeSet: set }))).code).toBe('not-undoable')
  expect((await refusal(office.call.changes.undo({ changeSet: 'none' }))).code).toBe('not-found')
})

test('an import is taken back whole, and the same file registers everything anew', async () => {
  const key = `monthly/2024-04/${town}`
  const take = async () => {
    const received = await reporter.upload(key, sample('2024-04 邦均镇 洽谈项目清单.xlsx'))
    const id = expectAccepted(received, 'an intake')[0] ?? ''
    const { version } = await reporter.call.intake.get({ id })
    return reporter.call.intake.applyForm({ id, version })
  }
  const total = async () => (await reporter.call.project.list({})).total
  const before = await total()
  const { created, changeSet } = await take()
  expect(await total()).toBe(before + created)
  side.at(instantFromMs(epochMs(start) + ++minutes * 60_000))
  const undone = await reporter.call.changes.undo({ changeSet: changeSet ?? '' })
  expect(await total()).toBe(before)
  expect((await reporter.call.return.rows({ key, list: 'negotiating' })).total).toBe(before)
  expect(await take()).toMatchObject({ created })
  expect(await total()).toBe(before + created)
  // The file was applied again since: bringing the first ones back would register everything twice.
  expect((await refusal(reporter.call.changes.undo({ changeSet: undone.changeSet }))).code).toBe(
    'undo-contradicted',
  )
})
