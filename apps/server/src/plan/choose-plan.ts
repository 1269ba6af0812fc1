import { loadCalendar, loadPlan, planOn, storedCalendar, type Database, type StoredPlan } from '@zhaoshang/db'
import {
  holidaysOfChina,
  jizhou,
  parseWorkPlan,
  type Calendar,
  type Day,
  type Instant,
  type WorkPlan,
} from '@zhaoshang/domain'
import { lianhu } from '@zhaoshang/domain/plans/lianhu'
import { readFile } from 'node:fs/promises'
import { Failure } from '../command-line/failure.ts'

/** Plans that come with the program, by id. */
const builtIn: readonly WorkPlan[] = [jizhou, lianhu]

/** The plan that an option names: a built-in one by its id, else a JSON file. */
export async function readPlan(nameOrFile: string): Promise<WorkPlan> {
  const known = builtIn.find(({ id }) => id === nameOrFile)
  if (known) return known
  let text: string
  try {
    text = await readFile(nameOrFile, 'utf8')
  } catch {
    throw new Failure(
      `没有名为“${nameOrFile}”的工作方案，也没有这个文件。`,
      `内置方案有：${builtIn.map(({ id }) => id).join('、')}；或给出一个 JSON 文件的路径。`,
    )
  }
  const parsed = parseWorkPlan(parseJson(text, nameOrFile))
  if (parsed.ok) return parsed.value
  const faults = parsed.refusal.faults.slice(0, 10).map(({ path, message }) => `  ${path}：${message}`)
  throw new Failure(
    `工作方案 ${nameOrFile} 不能用：\n${faults.join('\n')}`,
    '请改正以上各处，再运行同一条命令。',
  )
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Failure(
      `工作方案 ${name} 不是 JSON：${error instanceof Error ? error.message : ''}`,
      '请改正后，再运行同一条命令。',
    )
  }
}

/**
 * The plan to run: one that was named is loaded; without a name the one in the
 * database, and the default in a database that has none.
 */
export async function choosePlan(
  database: Database,
  named: WorkPlan | undefined,
  { now, today }: { now: Instant; today: Day },
): Promise<StoredPlan> {
  const context = { actor: 'system', request: 'start', now }
  const stored = await planOn(database, today)
  const wanted = named ?? (stored ? undefined : jizhou)
  if (!wanted) {
    if (stored) return stored
    throw new Error('no plan')
  }
  const loaded = await loadPlan(database, wanted, context)
  if (!loaded.ok) {
    if (loaded.refusal.code !== 'plan-version-differs')
      throw new Error(`the plan was not loaded: ${loaded.refusal.code}`)
    throw new Failure(
      `数据库中已有同一版本（${wanted.version}）的工作方案“${wanted.title}”，内容与这次给出的不同。`,
      '已用过的版本不能改动：请给新内容一个新的 version 和生效日期，或用 --data 另指定一个数据目录。',
    )
  }
  const chosen = await planOn(database, today)
  if (!chosen) throw new Error('the plan was loaded and is not there')
  return chosen
}

/** The calendar with every notice that the program knows of. */
export async function prepareCalendar(database: Database, now: Instant): Promise<Calendar> {
  const stored = await storedCalendar(database)
  const missing = holidaysOfChina.publishedYears.some((year) => !stored.publishedYears.includes(year))
  if (!missing) return stored
  await loadCalendar(database, holidaysOfChina, 'program', { actor: 'system', request: 'start', now })
  return storedCalendar(database)
}
