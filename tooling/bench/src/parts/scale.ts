import type { BenchArguments } from '../arguments.ts'
import { startBenchSystem, type BenchSystem } from '../bench-system.ts'
import { load } from '../load.ts'
import { median } from '../rounds.ts'
import { commonestPair, wordsByFrequency } from '../subjects.ts'

/** Requests of one round, one after another. */
const amount = 200

/** How much slower the middle request is with many more projects: both systems stand side by side and are asked in turn. */
export async function benchScale(
  { rounds, scale: [few, many] }: BenchArguments,
  say: (line: string) => void,
) {
  await using small = await startBenchSystem(few)
  await using large = await startBenchSystem(many)
  const asked = await Promise.all([questionsOf(small), questionsOf(large)])
  say(`\n${many} 个项目与 ${few} 个项目：一个连接时请求的中位时间，${rounds} 轮，交替进行，目标 ≤ 1.3`)
  for (const name of Object.keys(asked[0]) as (keyof Questions)[]) {
    const urls = [asked[0][name], asked[1][name]] as const
    const measure = async (n: 0 | 1) =>
      (await load({ url: urls[n], headers: [small, large][n]?.headers ?? {}, connections: 1, amount }))
        .medianMs
    await measure(0)
    await measure(1)
    const times: { few: number; many: number }[] = []
    for (let n = 0; n < rounds; n += 1) {
      if (n % 2 === 0) times.push({ few: await measure(0), many: await measure(1) })
      else {
        const second = await measure(1)
        times.push({ few: await measure(0), many: second })
      }
    }
    const ratios = times.map((time) => time.many / time.few)
    const ms = (values: number[]) => median(values).toFixed(2)
    say(
      `  ${name}：${median(ratios).toFixed(2)} 倍（各轮 ${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}），${ms(times.map((time) => time.few))} → ${ms(times.map((time) => time.many))} 毫秒`,
    )
  }
}

type Questions = Awaited<ReturnType<typeof questionsOf>>

async function questionsOf({ database, pathOf }: BenchSystem) {
  const { stage, industry } = await commonestPair(database)
  const [common, middling, rare] = await wordsByFrequency(database)
  return {
    列表: pathOf('project.list', { filter: { stage: [stage], industry: [industry] }, limit: 50 }),
    '搜索（十分之一的项目有的词）': pathOf('project.search', { text: common?.word }),
    '搜索（百分之一的项目有的词）': pathOf('project.search', { text: middling?.word }),
    '搜索（二十个项目有的词）': pathOf('project.search', { text: rare?.word }),
    统计: pathOf('project.totals', { by: 'industry' }),
  }
}
