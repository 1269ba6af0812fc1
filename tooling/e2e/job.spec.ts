import { read, utils, type WorkBook } from '@e965/xlsx'
import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { openConsole } from './console/open-console.ts'
import { samples } from './console/samples.ts'
import {
  applyForm,
  comeTo,
  handIn,
  rowOf,
  sees,
  sendOn,
  uploadForm,
  writeNarrative,
  downloadConsolidation,
  openPrint,
} from './console/steps.ts'

// One story, told in order: each test goes on from where the one before it stopped.
const { signIn } = openConsole(() => inject('staff'))
let reporter: Page
let reviewer: Page
let office: Page

const negotiatingGrid = (page: Page) => page.getByRole('grid', { name: '招商引资洽谈项目清单' })

test('the reporter sees that the April return is open and when it is due', async () => {
  reporter = await signIn('bangjun.tb')
  const owed = reporter.getByRole('region', { name: '要报送的' })
  const april = owed.getByRole('listitem').filter({ hasText: '2024年4月 项目清单和团队进展月报' })
  await sees(april, /4月25日（周四）17:30 前，还有 1 天 \d+ 小时/)
  await april.getByRole('link', { name: /去填报/ }).click()
  await sees(reporter, '还缺：招商团队工作进展')
  expect(await reporter.getByRole('button', { name: '报送', exact: true }).isDisabled()).toBe(true)
})

test('the upload shows the columns that were recognised and lets one be corrected', async () => {
  await uploadForm(reporter, samples.negotiating)
  await sees(reporter, '认出 14 列')
  const chosen = (column: string) =>
    reporter
      .getByRole('combobox', { name: new RegExp(`^${column} `) })
      .locator('option:checked')
      .textContent()
  expect(await chosen('B')).toBe('项目名称')
  expect(await chosen('G')).toBe('计划总投资')
  expect(await chosen('O')).toBe('对方联系人及电话')

  const progress = reporter.getByRole('combobox', { name: /^M 对接情况/ })
  await progress.selectOption({ label: '下一步打算' })
  await sees(reporter, '手工指定')
  await sees(reporter.getByRole('row', { name: /邦均人工智能产业园/ }), '下一步打算推介会签约意向，正在选址')
  await progress.selectOption({ label: '对接情况' })
  await sees(reporter.getByRole('row', { name: /邦均人工智能产业园/ }), '对接情况推介会签约意向，正在选址')
})

test('every row says what it would do to the register, and the file goes in', async () => {
  const rows = reporter.getByRole('table', { name: '逐行对照' }).getByRole('row', { name: /新增/ })
  expect(await rows.count()).toBe(3)
  await reporter.getByRole('link', { name: '新增 3' }).waitFor()
  await reporter.getByRole('link', { name: '有误 0' }).waitFor()
  await sees(rows.nth(0), '计划总投资6.5亿元')
  await sees(rows.nth(0), '首次对接时间2024年3月')
  await applyForm(reporter)
  await sees(reporter, '新增 3 项')
  await negotiatingGrid(reporter)
    .getByRole('row', { name: /小计.*85,?000/ })
    .waitFor()
})

test('the same file again changes nothing and says so', async () => {
  await uploadForm(reporter, samples.negotiating)
  await sees(reporter, '与上次相同，未作改动')
  await reporter.getByRole('link', { name: '无变化 3' }).waitFor()
  await reporter.getByRole('link', { name: '新增 0' }).waitFor()
  await reporter.getByRole('button', { name: '知道了，返回报表' }).click()
  await sees(reporter, '与上次相同，未作改动')
  await sees(reporter, '无变化 3 项')
})

test('with the team’s progress written the return is handed in, and the reviewer sends it on', async () => {
  await writeNarrative(reporter, '招商团队工作进展', '本月赴北京拜访企业 3 家，新增线索 2 条。')
  await sees(reporter, '内容已齐，可以报送')
  await handIn(reporter)
  reviewer = await signIn('bangjun.sh')
  await sendOn(reviewer)
})

test('the office sees who has handed in and who has not', async () => {
  office = await signIn('ban')
  await comeTo(office, '全区报送')
  await sees(rowOf(office, '邦均镇'), '已报送，待接收')
  await sees(rowOf(office, '邦均镇'), '邦均填报人')
  await office.getByRole('link', { name: /^尚未报送 \d+$/ }).click()
  await rowOf(office, '蓟州经济开发区管委会').waitFor()
  await rowOf(office, '邦均镇').waitFor({ state: 'detached' })
  await office.getByRole('link', { name: /^全部 \d+$/ }).click()
})

test('the office returns it with a reason, and not without', async () => {
  await rowOf(office, '邦均镇').getByRole('link').click()
  await negotiatingGrid(office).waitFor()
  await office.getByRole('button', { name: '退回', exact: true }).click()
  await office.getByRole('button', { name: '确认退回' }).click()
  await sees(office.getByRole('dialog'), '请写明原因，对方要据此修改。')
  await office.getByLabel('请写明退回原因，报送单位会看到').fill('预制菜项目的投资额请核对')
  await office.getByRole('button', { name: '确认退回' }).click()
  await sees(office.locator('h1 + .tags'), '已退回')
})

test('the reporter reads the reason, corrects the figure in its cell and hands in again', async () => {
  await comeTo(reporter, '今日')
  await sees(reporter, '退回原因：预制菜项目的投资额请核对')
  await reporter.getByRole('link', { name: /^去修改/ }).click()
  await reporter.getByRole('navigation', { name: '报表内容' }).getByRole('link', { name: /洽谈/ }).click()
  const row = negotiatingGrid(reporter).getByRole('row', { name: /蓟州预制菜产业项目/ })
  await row.getByText('12,000', { exact: true }).click()
  const cell = reporter.getByRole('textbox', { name: /^第 \d+ 行 计划总投资/ })
  await cell.fill('1.5亿')
  await cell.press('Enter')
  await sees(row, '15,000')
  await negotiatingGrid(reporter)
    .getByRole('row', { name: /小计.*88,?000/ })
    .waitFor()
  await handIn(reporter)
  await sendOn(reviewer)
})

test('the office accepts it from its table', async () => {
  await comeTo(office, '全区报送')
  await rowOf(office, '邦均镇').getByRole('button', { name: /^接收/ }).click()
  await sees(rowOf(office, '邦均镇'), '已接收')
})

test('the zone hands in its landed projects, written in many ways', async () => {
  const zone = await signIn('kfq.tb')
  await zone.getByRole('link', { name: /^去填报.*2024年4月项目清单/ }).click()
  await uploadForm(zone, samples.landed)
  await zone.getByRole('link', { name: '新增 6' }).waitFor()
  await applyForm(zone)
  await writeNarrative(zone, '招商团队工作进展', '本月无新进展')
  await handIn(zone)
  await sendOn(await signIn('kfq.sh'))
  await comeTo(office, '全区报送')
  await rowOf(office, '蓟州经济开发区管委会').getByRole('button', { name: /^接收/ }).click()
  await sees(rowOf(office, '蓟州经济开发区管委会'), '已接收')
})

test('the office joins with the list of planned projects', async () => {
  await comeTo(office, '本单位报送')
  await office.getByRole('link', { name: /^2024年4月.*项目清单和团队进展月报/ }).click()
  await uploadForm(office, samples.planned)
  await applyForm(office)
  await writeNarrative(office, '招商团队工作进展', '谋划项目 4 个，其中两个由有关局承办。')
  await handIn(office)
  await office.getByRole('button', { name: '送办公室' }).click()
  await sees(office.locator('h1 + .tags'), '已报送，待接收')
  await office.getByRole('button', { name: '接收', exact: true }).click()
  await sees(office.locator('h1 + .tags'), '已接收')
})

test('the consolidated workbook has every accepted row in the heading’s unit, one subtotal a list, and no formula', async () => {
  await comeTo(office, '全区报送')
  const workbook = read(await downloadConsolidation(office), { cellFormula: true })
  expect(workbook.SheetNames).toHaveLength(6)
  for (const sheet of Object.values(workbook.Sheets))
    for (const cell of Object.values(sheet)) expect(cell).not.toHaveProperty('f')

  const summary = utils.sheet_to_csv(workbook.Sheets['汇总说明'] ?? {})
  expect(summary).toMatch(/二、未接收的单位（\d+ 家）[^]*马伸桥镇[^]*三、已接收的单位[^]*邦均镇/)

  const negotiating = tableOf(workbook, '洽谈')
  const amounts = Object.fromEntries(
    negotiating.rows.map((row) => [row['项目名称'], row['计划总投资（万元）']]),
  )
  expect(amounts).toMatchObject({
    邦均人工智能产业园: 65000,
    蓟州预制菜产业项目: 15000,
    烧结钕铁硼磁材深加工: 8000,
  })
  expect(negotiating.rows.map((row) => String(row['对方联系人及电话'] ?? '')).join()).not.toMatch(
    /1[3-9]\d{9}/,
  )

  const landed = tableOf(workbook, '落地')
  expect(landed.rows.find((row) => row['项目名称'] === '州河智能产业园')).toMatchObject({
    填报单位: '蓟州经济开发区管委会',
    落地区域: '邦均镇',
    责任单位: '邦均镇',
    '总投资（万元）': 56000,
  })
  const planned = tableOf(workbook, '谋划')
  expect(planned.rows.map((row) => row['承办单位'])).toEqual(
    expect.arrayContaining(['区工业和信息化局', '区科技局']),
  )
  for (const { rows, subtotals, money } of [negotiating, landed, planned]) {
    expect(subtotals).toHaveLength(1)
    const sum = rows.reduce((total, row) => total + Number(row[money] ?? 0), 0)
    expect(subtotals[0]?.[money]).toBeCloseTo(sum, 6)
  }
})

test('it lists the units that are missing', async () => {
  await office.getByRole('link', { name: '汇总', exact: true }).click()
  const accepted = office.getByRole('region', { name: /^已汇入 \d+ 家$/ })
  for (const unit of ['邦均镇', '蓟州经济开发区管委会']) await sees(accepted, unit)
  await sees(office.getByRole('region', { name: /^未汇入 \d+ 家$/ }), '马伸桥镇')
})

test('the return prints with the line for the names of those who signed', async () => {
  const paper = await openPrint(reporter)
  const form = paper.locator('section').filter({ has: paper.getByText('附件2') })
  await sees(form, '邦均人工智能产业园')
  await form
    .locator('.signatures')
    .filter({ hasText: /填报人：邦均填报人\s*审核人：邦均审核人\s*负责人：/ })
    .waitFor()
})

type Row = Record<string, string | number | null | undefined>

/** A form's sheet as rows by heading; groups of headings are not needed here. */
function tableOf(workbook: WorkBook, part: string): { rows: Row[]; subtotals: Row[]; money: string } {
  const name = workbook.SheetNames.find((each) => each.includes(part))
  const sheet = name === undefined ? undefined : workbook.Sheets[name]
  if (!sheet) throw new Error(`no sheet of ${part} among ${workbook.SheetNames.join()}`)
  const lines = utils.sheet_to_json<(string | number | null)[]>(sheet, { header: 1, defval: null })
  const at = lines.findIndex((line) => line[0] === '序号')
  const headings = (lines[at] ?? []).map((heading) => String(heading ?? '').replaceAll('\n', ''))
  const all = lines
    .slice(at + 1)
    .map((line): Row => Object.fromEntries(headings.map((heading, i) => [heading, line[i]])))
  return {
    rows: all.filter((row) => typeof row['序号'] === 'number'),
    subtotals: all.filter((row) => Object.values(row).some((value) => String(value).startsWith('合计（'))),
    money: headings.find((heading) => heading.endsWith('（万元）')) ?? '',
  }
}
