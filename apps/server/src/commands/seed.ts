import { openDatabase, planOn, seedSampleProjects } from '@zhaoshang/db'
import { dayOfInstant, isDay, type Day } from '@zhaoshang/domain'
import { startClock } from '../clock/business-clock.ts'
import { readArguments } from '../command-line/arguments.ts'
import type { CommandInput } from '../command-line/command-input.ts'
import { Failure } from '../command-line/failure.ts'
import { dataDirectory } from '../database/data-directory.ts'
import { reachDatabase } from '../database/reach-database.ts'

const most = 1_000_000

/** `seed --projects N`: sample projects to measure with, in a database that holds nobody's. */
export async function run({ args, env, progress }: CommandInput): Promise<number> {
  const { values } = readArguments(
    'seed',
    args,
    { projects: { type: 'string' }, today: { type: 'string' }, data: { type: 'string' } },
    false,
  )
  const count = readCount(values.projects)
  const today = readToday(values.today)
  const reached = await reachDatabase(
    { url: env.DATABASE_URL, secret: env.ZS_SECRET, dataDirectory: dataDirectory(values.data, env) },
    { progress, mayJoin: true },
  )
  const owner = openDatabase({ url: reached.ownerUrl, maxConnections: 1 })
  try {
    const stored = await planOn(owner, today)
    if (!stored)
      throw new Failure('这个数据库还没有工作方案。', '请先启动一次系统（npm start），再运行同一条命令。')
    await progress.step(`写入 ${count} 个样例项目`, async () => {
      const seeded = await seedSampleProjects(owner.pool, { plan: stored.plan, today, count })
      if (seeded.ok) return
      throw new Failure(
        `这个数据库里已有 ${seeded.refusal.projects} 个项目，样例数据不能与它们放在一起。`,
        '请用 --data 另指定一个目录，先在那里启动一次系统，再运行同一条命令。',
      )
    })
    return 0
  } finally {
    await owner.close()
    await reached.release()
  }
}

function readCount(text: string | undefined): number {
  const count = Number(text)
  if (Number.isInteger(count) && count >= 1 && count <= most) return count
  throw new Failure(
    `--projects 应为 1 到 ${most} 之间的整数，读到的是“${text ?? ''}”。`,
    '请改正后，再运行同一条命令。',
  )
}

function readToday(text: string | undefined): Day {
  if (text === undefined) return dayOfInstant(startClock().now())
  if (isDay(text)) return text
  throw new Failure(`--today 应为日期，如 2026-11-24，读到的是“${text}”。`, '请改正后，再运行同一条命令。')
}
