import { globSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root, toolEnv } from '../paths.mjs'
import { run } from '../run.mjs'
import { main, Refusal, say } from '../say.mjs'
import { ensureChromium, withoutBrowserFlag } from './ensure-chromium.ts'
import { countTasks, formatTotal, type TestReport, type TurboSummary } from './tally.ts'

const checks = [
  'check:format',
  'check:packages',
  'check:unused',
  'check:boundaries',
  'check:sources',
  'lint',
  'typecheck',
]
const tests = ['test', 'test:db']
const browserTests = 'test:e2e'

function readJson<T>(path: string): T | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as T
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Yesterday's report must never be counted as today's: turbo restores those that still hold. */
function removeOldReports(): void {
  for (const path of globSync('{packages,apps,tooling}/*/.reports', { cwd: root })) {
    rmSync(join(root, path), { recursive: true })
  }
  rmSync(join(root, '.turbo', 'runs'), { recursive: true, force: true })
}

function readSummary(): TurboSummary {
  const [path] = globSync('.turbo/runs/*.json', { cwd: root })
  const summary = path === undefined ? undefined : readJson<TurboSummary>(join(root, path))
  if (!summary) throw new Refusal('测试没有运行：任务工具没有留下结果，原因见上面。')
  return summary
}

await main(
  async () => {
    const withoutBrowser = process.env[withoutBrowserFlag] === '1'
    const env: NodeJS.ProcessEnv = withoutBrowser
      ? toolEnv()
      : toolEnv({ CHROMIUM_PATH: await ensureChromium() })
    const tasks = [...checks, ...tests, ...(withoutBrowser ? [] : [browserTests])]
    removeOldReports()

    say(`· 检查与测试：${tasks.join('、')}……`)
    // `always`: a failure must not hide what else fails, nor leave a task out of the count.
    await run(
      'turbo',
      ['run', ...tasks, '--continue=always', '--summarize', '--output-logs=new-only', '--log-order=grouped'],
      {
        env,
        inherit: true,
      },
    )

    const counts = countTasks(readSummary(), (directory, path) =>
      readJson<TestReport>(join(root, directory, path)),
    )
    for (const { title, passed, failed } of counts) {
      if (passed + failed > 0) say(`${failed === 0 ? '✓' : '✗'} ${title}：通过 ${passed}，失败 ${failed}`)
    }
    if (withoutBrowser) say(`浏览器测试没有运行：${withoutBrowserFlag}=1。`)
    console.log(formatTotal(counts))
    process.exitCode = counts.every(({ failed }) => failed === 0) ? 0 : 1
  },
  formatTotal([{ title: '', passed: 0, failed: 1 }]),
)
