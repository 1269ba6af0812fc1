import type { StaffSystem } from '@zhaoshang/api'
import { deriveSecret, openDatabase, openFileStore, write } from '@zhaoshang/db'
import { createTestDatabase } from '@zhaoshang/db/testing'
import type {} from '@zhaoshang/db/testing/global-setup'
import { accept, assertDay, dayOfInstant, expectAccepted, instantAt, jizhou } from '@zhaoshang/domain'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { screens } from '../capability/screens.ts'
import { startClock } from '../clock/business-clock.ts'
import type { TrustedProxies } from '../env/trusted-proxies.ts'
import { openLog } from '../log/logger.ts'
import { choosePlan, prepareCalendar } from '../plan/choose-plan.ts'
import { allowedOrigins } from '../sign-in/allowed-origins.ts'
import { createAccounts } from '../sign-in/create-account.ts'
import { roleWith } from '../sign-in/role-with.ts'
import { openSignIn } from '../sign-in/sign-in.ts'
import { openStaffListener } from '../staff/staff-listener.ts'

export const password = 'Correct-horse-1'

/** The staff listener on a database and a port of the test's own. */
export interface RunningListener {
  readonly origin: string
  readonly system: StaffSystem
  /** Signs in and gives the cookie. */
  signIn(username: string): Promise<string>
  /** Does something to the database that the server itself may not. */
  asOwner(statement: string): Promise<void>
  close(): Promise<void>
}

/** @param people who can sign in, each with {@link password}; without a role, reporters. */
export async function runListener(
  people: readonly { username: string; unit: string; role?: string }[],
  // Tests send X-Forwarded-For to be other visitors.
  { trustProxy = true, https = false }: { trustProxy?: TrustedProxies; https?: boolean } = {},
): Promise<RunningListener> {
  const moment = instantAt(assertDay('2024-04-24'), '09:00')
  const created = await createTestDatabase()
  const { secret } = created
  const folder = await mkdtemp(join(tmpdir(), 'listener-'))
  const database = openDatabase({ url: created.applicationUrl, secret })
  const clock = startClock(moment)
  const now = clock.now()
  const {
    id: planVersion,
    plan,
    runningSince,
  } = await choosePlan(database, jizhou, { now, today: dayOfInstant(now) })
  const calendar = await prepareCalendar(database, now)
  const system: StaffSystem = {
    database,
    plan,
    planVersion,
    runningSince,
    calendar,
    clock,
    screens,
    notedHeads: async () => [],
  }
  const log = openLog('silent')
  const origins = allowedOrigins([], https)
  const app = await openStaffListener({
    system,
    signIn: openSignIn({
      database,
      secret: deriveSecret(secret, 'sign-in'),
      origins,
      https,
      issuer: '招商',
      log,
    }),
    origins,
    files: openFileStore(join(folder, 'files')),
    https,
    trustProxy,
    log,
  })
  await createAccounts(
    database,
    people.map(({ username }) => ({
      id: username,
      username,
      name: username,
      password,
      mustChangePassword: false,
    })),
  )
  const fills = roleWith(plan, 'return.fill')
  if (fills === undefined) throw new Error('nobody fills returns')
  const fromDay = assertDay('2024-01-01')
  expectAccepted(
    await write(database, { actor: 'test', request: 'test', label: 'test', now }, async (w) =>
      accept(
        await w.createMany(
          'roleHolding',
          people.map(({ username, unit, role = fills }) => ({
            userId: username,
            role,
            unitCode: unit,
            fromDay,
          })),
        ),
      ),
    ),
    'roles',
  )
  const origin = (await app.listen({ host: '127.0.0.1', port: 0 })).replace('127.0.0.1', 'localhost')
  return {
    origin,
    system,
    signIn: async (username) => {
      const response = await postSignIn(origin, username, password)
      const cookie = response.headers.getSetCookie()[0]?.split(';')[0]
      if (!response.ok || cookie === undefined) throw new Error(`signing in gave ${response.status}`)
      return cookie
    },
    asOwner: async (statement) => {
      const owner = openDatabase({ url: created.ownerUrl, maxConnections: 1 })
      await owner.query(statement)
      await owner.close()
    },
    close: async () => {
      await app.close()
      await database.close()
      await created.drop()
      await rm(folder, { recursive: true })
    },
  }
}

/** Each address is a visitor of his own. */
export function postSignIn(
  origin: string,
  username: string,
  secret: string,
  address = '10.0.0.1',
): Promise<Response> {
  return fetch(`${origin}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin, 'x-forwarded-for': address },
    body: JSON.stringify({ username, password: secret }),
  })
}
