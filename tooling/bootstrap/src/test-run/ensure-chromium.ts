import { existsSync } from 'node:fs'
import { findChromium } from '../chromium.ts'
import { run } from '../run.mjs'
import { Refusal, step } from '../say.mjs'

/** The one flag that lets a machine without a browser pass, and says so by its name. */
export const withoutBrowserFlag = 'ZS_WITHOUT_BROWSER'

const packages = ['chromium', 'fonts-noto-cjk']

function mayInstall(): boolean {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0
}

/** Finds a browser, installs one where that is possible, else refuses with what to install. */
export async function ensureChromium(): Promise<string> {
  const found = find()
  if (found) return found
  const advice = `请安装 Chromium 或 Chrome（Debian：apt-get install ${packages.join(' ')}），或用 CHROMIUM_PATH 指出它的位置；确实不能安装时，用 ${withoutBrowserFlag}=1 npm test 跳过浏览器测试。`
  if (!mayInstall()) throw new Refusal(`浏览器测试需要 Chromium，这台机器上没有找到。${advice}`)
  return await step(`安装浏览器（apt-get install ${packages.join(' ')}）`, async () => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const update = await run('apt-get', ['update'], { env })
    const install = await run('apt-get', ['install', '--yes', '--no-install-recommends', ...packages], {
      env,
    })
    const path = find()
    if (install.code === 0 && path) return path
    const output = `${update.output}${install.output}`.trimEnd().split('\n').slice(-12).join('\n')
    throw new Refusal(`浏览器没有装上，原因见上面。${advice}`, output)
  })
}

function find(): string | undefined {
  try {
    return findChromium()
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : String(error))
  }
}
