import { createStaffCallerFactory, staffRouter } from '@zhaoshang/api'
import { actorOf, planOn, storedCalendar, type Database } from '@zhaoshang/db'
import { dayOfInstant, instantFromMs, settingValues } from '@zhaoshang/domain'
import type { Question } from './baseline-settings.ts'

export interface PageInput {
  readonly stage: string
  readonly industry: string
  readonly limit: number
}

/**
 * The texts and values that the list's procedure sends to PostgreSQL for a
 * signed-in user: the baseline asks these very questions, so that the two
 * cannot drift apart.
 */
export async function capturedQuestions(
  database: Database,
  username: string,
  input: PageInput,
): Promise<{ count: Question; page: Question }> {
  const now = instantFromMs(Date.now())
  const today = dayOfInstant(now)
  const stored = await planOn(database, today)
  const [user] = await database.query<{ id: string }>('select id from auth_user where username = $1', [
    username,
  ])
  const actor = user && (await actorOf(database, user.id, today))
  if (!stored || !actor) throw new Error(`no plan, or no user ${username}`)

  const asked: Question[] = []
  const listening: Database = {
    ...database,
    query: (text, values = []) => {
      asked.push({ text, values })
      return database.query(text, values)
    },
  }
  const caller = createStaffCallerFactory(staffRouter)({
    database: listening,
    plan: stored.plan,
    planVersion: stored.id,
    runningSince: stored.runningSince,
    calendar: await storedCalendar(database),
    screens: {},
    notedHeads: async () => [],
    clock: { now: () => now, isSet: false },
    requestId: 'bench',
    arrivedAt: now,
    actor: { ...actor, sessionId: null },
    settings: settingValues({}),
  })
  await caller.project.list(input)
  const count = asked.find(({ text }) => text.includes('count(*)'))
  const page = asked.find(({ text }) => text.includes('limit'))
  if (!count || !page || asked.length !== 2) throw new Error(`expected two questions, heard ${asked.length}`)
  return { count, page }
}
