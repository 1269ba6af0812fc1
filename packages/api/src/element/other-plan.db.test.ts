import { write } from '@zhaoshang/db'
import { accept, assertDay, expectAccepted, instantAt } from '@zhaoshang/domain'
import { lianhu } from '@zhaoshang/domain/plans/lianhu'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRecords } from '../record/write-record.ts'
import { openStaffSide, type Person, type StaffSide } from '../testing/staff-side.ts'

const today = assertDay('2024-04-08')
let side: StaffSide
let clerk: Person
let vetting: Person
let project = ''
beforeAll(async () => {
  side = await openStaffSide(instantAt(today, '09:00'), lianhu)
  clerk = await side.person('经办', { role: 'clerk', unit: 'yq-dong' })
  vetting = await side.person('发改', { role: 'head', unit: 'fgj' })
  const context = { actor: 't', request: 't', label: 't', now: instantAt(today, '08:00') }
  const place = { plan: lianhu, unit: 'yq-dong', today }
  const made = await write(side.database, context, async (w) =>
    accept(await createRecords(w, 'project', place, [{ values: { title: '封测线' }, stage: 'talks' }])),
  )
  project = expectAccepted(made, 'a project')[0] ?? ''
})
afterAll(() => side.close())

test('a plan with one dimension, no figures, no special cases and no permits is followed as it is', async () => {
  const of = await clerk.call.element.ofProject({ project })
  await clerk.call.element.send({
    project,
    version: of.version,
    review: 'admission',
    needed: { industry: {} },
    note: '',
  })
  const [asked] = (await vetting.call.element.mine({})).rows
  expect(asked).toMatchObject({ dimension: 'industry', unitName: '发改局', daysLeft: 10, fastLane: false })
  await vetting.call.element.decide({
    ask: asked?.id ?? '',
    version: asked?.version ?? 0,
    result: 'refuse',
    figures: {},
    reason: '不符合产业目录',
    validUntil: null,
    file: null,
  })
  const after = await clerk.call.element.ofProject({ project })
  expect(after.reviews).toMatchObject([{ state: 'refuse', maySend: true, mayRaise: [] }])
  const request = after.reviews[0]?.request
  await expect(
    clerk.call.element.raise({
      request: request?.id ?? '',
      version: request?.version ?? 0,
      dimensions: ['industry'],
      judgement: '可争取',
      proposal: '同意入园',
    }),
  ).rejects.toMatchObject({ refusal: { code: 'element-impossible', why: 'no-flow' } })
  expect(await clerk.call.permit.ofProject({ project })).toEqual({ followed: false, items: [], as: null })
  expect((await clerk.call.support.ofProject({ project })).mature).toBe(false)
  expect((await clerk.call.assurance.ofProject({ project })).deliverers).toEqual([
    {
      kind: 'plant',
      units: [
        { unit: 'yq-dong', name: '涟湖高新技术产业园管理办公室' },
        { unit: 'yq-gang', name: '涟湖临港物流园管理办公室' },
      ],
    },
  ])
})
