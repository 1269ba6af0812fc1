import { inject, test } from 'vitest'
import { openConsole } from './console/open-console.ts'
import { signInAdministrator } from './console/sign-in-administrator.ts'
import { expectSound } from './console/sound.ts'
import { sees } from './console/steps.ts'

const console = openConsole(() => inject('staff'))

test('the system administrator sees how the backups went', async () => {
  const page = await signInAdministrator(console, 'xtgl')
  await page.getByRole('link', { name: '备份' }).click()
  await page.getByRole('heading', { name: '备份', level: 1 }).waitFor()
  await sees(page, /每 24 小时一次，保留最近 14 份/)
  await expectSound(page)
})
