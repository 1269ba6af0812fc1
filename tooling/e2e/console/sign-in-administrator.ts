import type { Page } from 'playwright-core'
import { inject } from 'vitest'
import { demoPassword } from '../system/start-system.ts'
import type { Console } from './open-console.ts'
import { totp } from './totp.ts'

/** Signs one of the demo's administrators in: password, then the six digits. */
export async function signInAdministrator(
  { visit }: Pick<Console, 'visit'>,
  username: string,
): Promise<Page> {
  const key = inject('authenticators')[username]
  if (key === undefined) throw new Error(`${username} is no administrator`)
  const page = await visit('/')
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码', { exact: true }).fill(demoPassword)
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByLabel('手机上的 6 位验证码').fill(totp(key))
  await page.getByRole('button', { name: '验证' }).click()
  await page.getByRole('heading', { name: '今日', level: 1 }).waitFor()
  return page
}
