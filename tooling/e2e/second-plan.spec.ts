import { read, utils, write } from '@e965/xlsx'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openConsole } from './console/open-console.ts'
import {
  applyForm,
  comeTo,
  handIn,
  rowOf,
  sees,
  sendOn,
  uploadForm,
  writeNarrative,
  type Upload,
  downloadConsolidation,
  openPrint,
} from './console/steps.ts'
import { sampleDay } from './system/shared-system.ts'
import { startSystem, type RunningSystem } from './system/start-system.ts'

// The same job on another plan: other lists, stages, units and roles, code unchanged.
let system: RunningSystem
const { signIn } = openConsole(() => system.staff)
let clerk: Page
let bureau: Page

beforeAll(async () => {
  system = await startSystem('--plan', 'lianhu', '--now', sampleDay)
})
afterAll(() => system?.stop())

test('the clerk sees when the plan’s own report is due', async () => {
  clerk = await signIn('yq-dong.tb')
  await sees(clerk, '涟湖招商')
  const owed = clerk.getByRole('listitem').filter({ hasText: '2024年4月 项目月度调度' })
  await sees(owed, /4月28日（周日）17:00 前/)
  await owed.getByRole('link', { name: /^去填报/ }).click()
  await sees(clerk, '还缺：需县里协调的事项')
})

test('a form of the plan’s own columns and units is read, and a wrong cell mended', async () => {
  await uploadForm(clerk, contracts())
  const list = clerk.getByLabel('按这张清单导入')
  expect(await list.locator('option:checked').textContent()).toBe('签约及建设项目月表')
  await clerk.getByRole('link', { name: '有误 1' }).waitFor()
  const keeper = clerk.getByLabel(/^H4 牵头单位/)
  await keeper.fill('高新园')
  await keeper.press('Enter')
  await clerk.getByRole('link', { name: '新增 2' }).waitFor()
  await applyForm(clerk)
  const grid = clerk.getByRole('grid', { name: '签约及建设项目月表' })
  await grid.getByRole('row', { name: /小计.*4/ }).waitFor()
})

test('it goes from the clerk to the head to the bureau, who sees who is missing', async () => {
  await writeNarrative(clerk, '需县里协调的事项', '无')
  await handIn(clerk)
  await sendOn(await signIn('yq-dong.sh'))
  bureau = await signIn('zsj')
  await comeTo(bureau, '全区报送')
  await rowOf(bureau, '涟湖高新技术产业园管理办公室').getByRole('button', { name: /^接收/ }).click()
  await sees(rowOf(bureau, '涟湖高新技术产业园管理办公室'), '已接收')
  await sees(rowOf(bureau, '涟湖临港物流园管理办公室'), '未填报')
})

test('the consolidated workbook has the plan’s two forms, each amount in its heading’s unit', async () => {
  const workbook = read(await downloadConsolidation(bureau))
  expect(workbook.SheetNames).toHaveLength(3)
  const sheet = workbook.Sheets[workbook.SheetNames[2] ?? '']
  if (!sheet) throw new Error('no third sheet')
  const lines = utils.sheet_to_json<(string | number | null)[]>(sheet, { header: 1, defval: null })
  const project = lines.find((line) => line.includes('冷库二期'))
  expect(project).toEqual(expect.arrayContaining(['涟湖高新技术产业园管理办公室', '冷链', 0.8]))
  expect(lines.find((line) => line.includes('合计（2项）'))).toContain(4)
})

test('the form prints with the plan’s own words for those who sign', async () => {
  const paper = await openPrint(clerk)
  await paper
    .locator('.signatures')
    .filter({ hasText: /经办人：高新园填报人\s*分管负责人：高新园审核人/ })
    .last()
    .waitFor()
})

/** The month's contracts as a park would fill them. */
function contracts(): Upload {
  const sheet = utils.aoa_to_sheet([
    ['签约及建设项目月表（2024年4月）'],
    ['项目', '赛道', '协议投资（亿元）', '外资（万美元）', '落户园区', '签约日', '动工日', '牵头单位'],
    ['硅片切割线', '芯片', 3.2, 500, '东园', '2024.3.8', '', '高新园'],
    ['冷库二期', '冷链物流', '8000万', '', '临港园', '2023-11', '2024年3月', '县水务局'],
  ])
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '四月')
  return {
    name: '2024-04 高新园 签约建设月表.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(write(book, { type: 'buffer', bookType: 'xlsx' })),
  }
}
