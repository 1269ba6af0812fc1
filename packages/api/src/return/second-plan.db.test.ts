import { assertDay, instantAt } from '@zhaoshang/domain'
import { lianhu } from '@zhaoshang/domain/plans/lianhu'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { officeUnit } from '../scope/office-unit.ts'
import { openStaffSide, type StaffSide } from '../testing/staff-side.ts'

// The same job on another plan: other lists, stages, units and roles, code unchanged.
const key = 'dispatch/2024-05/yq-dong'
const csv = [
  '在谈项目月表,,,,,,',
  '单位：亿元,,,,,,',
  '项目,投资人,赛道,意向投资,拟落户,客商及电话,附注',
  '湖光封测基地,湖光微电子,芯片,12.5,东园,周经理 13800000009,=1+1',
  '港区冷库,远冷物流,冷链,3,临港园,,',
].join('\r\n')

let side: StaffSide
let folder: string
beforeAll(async () => {
  side = await openStaffSide(instantAt(assertDay('2024-05-27'), '09:00'), lianhu)
  folder = await mkdtemp(join(tmpdir(), 'second-plan-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true })
  await side.close()
})

test('a file goes in, the return goes its way, and the bureau consolidates', async () => {
  const clerk = await side.person('经办', { role: 'clerk', unit: 'yq-dong' })
  const head = await side.person('分管', { role: 'head', unit: 'yq-dong' })
  const bureau = await side.person('调度科', { role: 'bureau', unit: officeUnit(lianhu)?.code ?? '' })
  expect((await clerk.call.home.get()).owed.map((owed) => [owed.key, owed.dueAt])).toContainEqual([
    key,
    '2024-05-28T17:00:00+08:00',
  ])

  const path = join(folder, '2024-05 高新园 在谈项目月表.csv')
  await writeFile(path, `\uFEFF${csv}`)
  const received = await clerk.upload(key, path)
  if (!received.ok) throw new Error(received.refusal.code)
  const view = await clerk.call.intake.get({ id: received.value[0] ?? '' })
  expect(view).toMatchObject({ list: 'talksTable', preview: { counts: { new: 2, wrong: 0 } } })
  await clerk.call.intake.applyForm({ id: view.id, version: view.version })

  const { version } = await clerk.call.return.saveNarrative({
    key,
    id: 'bottlenecks',
    text: '无',
    version: 1,
  })
  const handed = await clerk.call.return.move({ key, action: 'hand-in', version })
  const sent = await head.call.return.move({ key, action: 'send', version: handed.version })
  await bureau.call.return.move({ key, action: 'accept', version: sent.version })
  const whole = await bureau.call.consolidation.get({ cycle: 'dispatch', period: '2024-05' })
  expect(whole.accepted.map(({ unit }) => unit)).toEqual(['yq-dong'])
  expect(whole.lists[0]).toMatchObject({ list: 'talksTable', rows: 2, totals: { pledged: '15.5' } })
  const { rows } = await bureau.call.project.list({ filter: { stage: ['talks'] } })
  expect(rows.map(({ name }) => name).sort()).toEqual(['港区冷库', '湖光封测基地'])
})
