import { toolEnv } from './paths.mjs'
import { run } from './run.mjs'
import { Refusal, step } from './say.mjs'

/** Builds what changed; turbo replays the rest from its cache. */
export async function build() {
  await step('构建界面', async () => {
    const { code, output } = await run(
      'turbo',
      ['run', 'build', '--output-logs=errors-only', '--log-order=grouped'],
      {
        env: toolEnv(),
      },
    )
    if (code === 0) return
    const reason = /ENOSPC|no space left/i.test(output)
      ? '磁盘已满，界面没有构建完。请清理磁盘后，再运行同一条命令。'
      : '界面没有构建成功，原因见上面。程序被改动过时请先改正；没有改动过时请运行 npm test 并把结果发给维护人员。'
    throw new Refusal(reason, output.trimEnd().split('\n').slice(-40).join('\n'))
  })
}
