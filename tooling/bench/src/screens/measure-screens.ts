import { findChromium } from '@zhaoshang/bootstrap/chromium'
import { chromium } from 'playwright-core'
import { tooLong, traced } from './frames.ts'
import { watchScripts } from './script-bytes.ts'
import { walkDown } from './scroll.ts'

interface Place {
  readonly origin: string
  /** Of a session, as it is sent. */
  readonly cookie: string
  /** Projects that stand in the register. */
  readonly projects: number
}

/** Rows that are gone through. */
const viewed = 10_000
/** In bytes, compressed. */
const allowed = { signIn: 200_000, list: 400_000 }

/**
 * What the console costs a browser: the scripts until one can sign in and until
 * the list of projects is there, and the frames of a walk through all of it.
 */
export async function measureScreens(
  { origin, cookie, projects }: Place,
  say: (line: string) => void,
): Promise<void> {
  const executablePath = findChromium()
  if (executablePath === undefined) throw new Error('no Chromium: set CHROMIUM_PATH')
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  })
  try {
    const stranger = await browser.newPage()
    const scripts = watchScripts(stranger)
    await stranger.goto(origin)
    await stranger.getByLabel('用户名').waitFor()
    const signIn = await scripts()

    const context = await browser.newContext({ viewport: { width: 1366, height: 800 }, locale: 'zh-CN' })
    await context.addCookies(
      cookie.split('; ').map((pair) => {
        const [name = '', ...value] = pair.split('=')
        return { name, value: value.join('='), url: origin }
      }),
    )
    const list = await context.newPage()
    const listScripts = watchScripts(list)
    await list.goto(`${origin}/projects`)
    await list.getByRole('grid').waitFor()
    await list.waitForLoadState('networkidle')
    const toList = await listScripts()
    say(
      `\n工作台脚本（gzip）：到登录 ${kilobytes(signIn)}（目标 ≤ ${kilobytes(allowed.signIn)}），到项目库 ${kilobytes(toList)}（目标 ≤ ${kilobytes(allowed.list)}）`,
    )

    const rows = Math.min(projects, viewed)
    const session = await context.newCDPSession(list)
    const walks: Awaited<ReturnType<typeof walkDown>>[] = []
    const { longTasks } = await traced(session, async () => {
      walks.push(await walkDown(list, rows))
    })
    const [walk] = walks
    if (!walk) return
    const slow = walk.frames.filter((ms) => ms > tooLong)
    say(
      `\n项目库滚动：${projects} 个项目中从头往下 ${rows} 行，${walk.seconds.toFixed(1)} 秒，${walk.frames.length} 帧`,
    )
    say(
      `  超过 ${tooLong} 毫秒的帧：${slow.length}（目标 0），最长一帧 ${(walk.frames[0] ?? 0).toFixed(0)} 毫秒，中位 ${median(walk.frames).toFixed(1)} 毫秒`,
    )
    say(
      `  主线程上自己计算超过 ${tooLong} 毫秒的任务：${longTasks.length}${longTasks.length > 0 ? `，最长 ${longTasks[0]?.toFixed(0)} 毫秒` : ''}`,
    )
  } finally {
    await browser.close()
  }
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1_000).toFixed(0)} KB`
}

function median(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
