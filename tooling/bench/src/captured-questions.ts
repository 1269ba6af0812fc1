import { createStaffCallerFactory, staffRouter } from '@zhaoshang/api'
import { actorOf, planOn, storedCalendar, type Database } from '@zhaoshang/db'
import { dayOfInstant, instantFromMs, settingValues } from '@zhaoshang/domain'
import type { Question } from './baseline-settings.ts'

const callerFor = createStaffCallerFactory(staffRouter)
type Caller = ReturnType<typeof callerFor>

/**
 * The texts and values that a procedure sends to PostgreSQL for a signed-in
 * user: the baseline asks these very questions, so that the two cannot drift
 * apart.
 */
export async function capturedQuestions(
  database: Database,
  username: string,
  call: (caller: Caller) => Promise<unknown>,
): Promise<Question[]> {
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
  const caller = callerFor({
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
  await call(caller)
  if (asked.length === 0) throw new Error('expected questions, heard none')
  return asked
}
