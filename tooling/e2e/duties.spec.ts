import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { openConsole } from './console/open-console.ts'
import { expectSound } from './console/sound.ts'
import { sees } from './console/steps.ts'

const { signIn } = openConsole(() => inject('staff'))

const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 1 }).waitFor()
const enter = async (page: Page, label: string) => {
  await page
    .getByRole('navigation', { name: '主导航' })
    .getByRole('link', { name: new RegExp(`^${label}`) })
    .click()
  await title(page, new RegExp(label))
}

test('a unit plans a task and reports; the office links evidence and assesses; the clause shows it', async () => {
  const head = await signIn('kfq.sh')
  await enter(head, '职责清单')
  await expectSound(head)
  const duty = '提出制造业招商具体目标'
  await head.getByRole('link', { name: duty }).click()
  await title(head, duty)
  await head.getByRole('button', { name: '新建任务' }).click()
  await head.getByLabel(/^任务/).fill('提出园区年度招商目标')
  await head.getByLabel('期限').fill('2024-06-30')
  await head.getByRole('button', { name: '保存', exact: true }).click()
  await head.getByRole('article', { name: '提出园区年度招商目标' }).waitFor()
  await head.getByRole('button', { name: '写自评' }).click()
  await head.getByLabel(/本季度做了什么/).fill('一季度提出目标初稿，已征求园区企业意见。')
  await head.getByLabel(/自评等次/).selectOption({ label: '按进度完成' })
  await head.getByRole('button', { name: '保存', exact: true }).click()
  await head.getByRole('button', { name: '报送自评' }).click()
  await sees(head, '待评价')
  await expectSound(head)

  const office = await signIn('ban')
  await office.getByRole('link', { name: `评价职责自评：${duty}`, exact: true }).click()
  await title(office, duty)
  const task = office.getByRole('article', { name: '提出园区年度招商目标' })
  await task.getByRole('button', { name: '关联佐证' }).click()
  await office.getByLabel(/名称中的几个字/).fill('磁性材料')
  await office.getByRole('button', { name: '查找' }).click()
  await office
    .getByRole('dialog')
    .getByRole('button', { name: /^关联\s*示例·磁性材料/ })
    .click()
  await task.getByText('示例·磁性材料').waitFor()
  await office.getByRole('button', { name: '评价', exact: true }).click()
  await office.getByLabel(/评价等次/).selectOption({ label: '完成较好' })
  await office.getByLabel('意见').fill('思路清楚')
  await office.getByRole('button', { name: '保存', exact: true }).click()
  await sees(office, '完成较好：思路清楚')
  await enter(office, '条款落实')
  await sees(office, /最新佐证：开发区，示例·磁性材料/)
  await expectSound(office)
})

test('targets are pasted, laid before the unit, answered, issued; the first page holds them against time', async () => {
  const office = await signIn('ban')
  await sees(office, /完成 \d+%，应完成 31%/)
  await enter(office, '年度目标')
  await expectSound(office)
  await office.getByRole('link', { name: '2025 年' }).click()
  await title(office, '2025 年度目标')
  await office.getByRole('link', { name: '2026 年' }).click()
  await title(office, '2026 年度目标')
  await office.getByLabel('开发区 签约项目').focus()
  // The clipboard of a browser without a screen takes no text by itself.
  await office.evaluate(`{
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', '12\\t8\\r\\n9\\t7\\r\\n')
    document.activeElement.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }`)
  expect(await office.getByLabel('渔阳 落地项目', { exact: true }).inputValue()).toBe('7')
  await expectSound(office)
  await office.getByRole('button', { name: '保存目标数' }).click()
  await sees(office, '已保存 4 个数。')
  await office.getByRole('button', { name: '征求意见' }).click()
  await office.getByRole('button', { name: '收回修改' }).waitFor()

  const head = await signIn('kfq.sh')
  await head.getByRole('link', { name: '2026 年目标征求意见', exact: true }).click()
  await title(head, '2026 年度目标')
  await head.getByRole('button', { name: '答复' }).click()
  await head.getByLabel(/意见/).selectOption({ label: '另有意见' })
  await head.getByLabel(/建议数/).fill('10')
  await head.getByLabel('理由').fill('土地指标未落实')
  await head.getByRole('button', { name: '保存', exact: true }).click()
  await sees(head, /10 个：土地指标未落实/)
  await expectSound(head)

  await office.reload()
  await sees(office, /10 个：土地指标未落实/)
  await office.getByRole('button', { name: '下达' }).click()
  await office.getByRole('dialog').getByRole('button', { name: '下达', exact: true }).click()
  await sees(office, '已下达')
  await office.getByRole('button', { name: /^调整\s*开发区/ }).click()
  await office.getByLabel(/全年目标/).fill('10')
  await office.getByLabel(/原因/).fill('采纳开发区意见')
  await office.getByRole('button', { name: '保存', exact: true }).click()
  await office.getByRole('button', { name: /^经过\s*开发区/ }).click()
  await sees(office, '采纳开发区意见')
})
