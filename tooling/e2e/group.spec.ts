import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { openConsole } from './console/open-console.ts'
import { expectSound } from './console/sound.ts'
import { sees } from './console/steps.ts'

const { signIn, expectStatus } = openConsole(() => inject('staff'))
const today = '2024-04-24'
const unit = '文昌街道'

/** What the page's own address asks for, without the page: for answers that are many. */
async function answerTheRest(page: Page, approval: string): Promise<void> {
  const staff = inject('staff')
  const headers = { origin: staff }
  const scan = { name: '签批.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF') }
  const sent = await page.request.post(`${staff}/api/approvals/scan`, { headers, multipart: { file: scan } })
  const { file } = (await sent.json()) as { file: string }
  const asked = await page.request.get(
    `${staff}/trpc/approval.get?input=${encodeURIComponent(JSON.stringify({ id: approval }))}`,
  )
  const { result } = (await asked.json()) as {
    result: {
      data: {
        steps: { id: string; needs: string; deciders: { decider: string; waiting: boolean }[] }[]
      }
    }
  }
  for (const { id: step, deciders } of result.data.steps)
    for (const { decider, waiting } of deciders) {
      if (!waiting) continue
      const data = { approval, step, decider, answer: 'agree', givenDay: today, file }
      const done = await page.request.post(`${staff}/trpc/approval.record`, { headers, data })
      expect(done.status()).toBe(200)
    }
}

/** On a phone, from the first page: open what waits, and one touch. */
async function agreeOnPhone(username: string, title: string): Promise<void> {
  const page = await signIn(username)
  await page.setViewportSize({ width: 390, height: 800 })
  await page.getByRole('link', { name: title, exact: true }).click()
  await page.getByRole('heading', { name: title, level: 1 }).waitFor()
  await page.getByRole('button', { name: '同意', exact: true }).first().click()
  await sees(page, '已答复')
  await expectSound(page)
}

test('a unit comes into the group by the flow, from its day on, and the notice goes out', async () => {
  const office = await signIn('ban')
  await office
    .getByRole('navigation', { name: '主导航' })
    .getByRole('link', { name: '领导小组', exact: true })
    .click()
  await office.getByRole('region', { name: '领导小组组成' }).waitFor()
  await expectSound(office)
  await office.getByRole('button', { name: '提出成员增减' }).click()
  await office.getByLabel('增加哪个单位').selectOption({ label: unit })
  await office.getByLabel('拟从哪天起').fill('2024-06-01')
  await office.getByLabel('理由').fill('承接项目增多。')
  await office.getByRole('button', { name: '保存', exact: true }).click()
  const title = `增加${unit}为成员单位`
  await office.getByRole('heading', { name: title, level: 1 }).waitFor()
  const approval = new URL(office.url()).pathname.split('/').at(-1) ?? ''

  await agreeOnPhone('zuzhang', title)
  await agreeOnPhone('fuzuzhang', title)
  await answerTheRest(office, approval)
  await office.reload()
  await sees(office, '通过，已生效')
  await expectSound(office)

  const { origin } = new URL(office.url())
  const seat = office.getByRole('row', { name: new RegExp(`成员.*${unit}`) })
  await office.goto(`${origin}/organisation/group?day=2024-06-01`)
  await seat.waitFor()
  await office.goto(`${origin}/organisation/group?day=2024-05-31`)
  await sees(office, '2024-05-31 当日的组成')
  expect(await seat.count()).toBe(0)

  await office.goto(`${origin}/organisation/approvals/${approval}`)
  await office.getByRole('link', { name: '起草通知' }).click()
  await office.getByLabel('署名').fill('领导小组办公室')
  await office.getByRole('button', { name: '保存', exact: true }).click()
  const link = office.getByRole('link', { name: '下载 Word 文件' })
  await link.waitFor()
  await expectSound(office)
  const [download] = await Promise.all([office.waitForEvent('download'), link.click()])
  const bytes = await readFile(await download.path())
  expect(bytes.subarray(0, 2).toString()).toBe('PK')
})

test('two people write the same text: the second sees the difference and loses nothing', async () => {
  const [first, second] = [await signIn('chutouling.tb'), await signIn('chutouling.tb')]
  const path = '/returns/monthly/2024-04/120119120?part=teamProgress'
  const boxOf = async (page: Page) => {
    await page.goto(inject('staff') + path)
    return page.getByRole('textbox', { name: '招商团队工作进展' })
  }
  const [mine, theirs] = [await boxOf(first), await boxOf(second)]
  await mine.waitFor()
  await theirs.waitFor()
  await mine.fill('甲写的：走访企业三家。')
  await mine.blur()
  await sees(first, '已保存')
  expectStatus(409)
  await theirs.fill('乙写的：接待客商两批。')
  await theirs.blur()
  await sees(second, '这段文字有人在别处改过')
  await sees(second, '甲写的：走访企业三家。')
  await expectSound(second)
  // Also after a reload what was typed is there.
  await second.reload()
  await sees(second, /已恢复|有人在别处改过/)
  expect(await theirs.inputValue()).toBe('乙写的：接待客商两批。')
})
