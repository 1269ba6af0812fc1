import { loadPlan, openDatabase, planOn, type Database } from '@zhaoshang/db'
import { createTestDatabase } from '@zhaoshang/db/testing'
import type {} from '@zhaoshang/db/testing/global-setup'
import {
  administersAny,
  dayOfInstant,
  expectAccepted,
  holidaysOfChina,
  jizhou,
  settingValues,
  type Instant,
  type RoleHolding,
  type WorkPlan,
} from '@zhaoshang/domain'
import { copyFile, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { SignedInActor, StaffContext } from '../context/staff-context.ts'
import { receiveFile } from '../intake/receive-file.ts'
import { uploadAllowed } from '../intake/upload-allowed.ts'
import { createStaffCallerFactory } from '../procedure/staff.ts'
import { staffRouter } from '../staff-router.ts'

const callerOf = createStaffCallerFactory(staffRouter)

/** The staff side on a database of the test's own, at a moment that the test moves. */
export interface StaffSide {
  readonly database: Database
  /** Where the portal's role reads, and the installation's secret. */
  readonly portalUrl: string
  readonly secret: string
  /** Somebody with an account and roles. */
  person(name: string, ...holdings: RoleHolding[]): Promise<Person>
  at(moment: Instant): void
  close(): Promise<void>
}

export interface Person {
  readonly actor: SignedInActor
  context(): StaffContext
  readonly call: ReturnType<typeof callerOf>
  /** Uploads a file for a return; gives the intakes. */
  upload(key: string, path: string): ReturnType<typeof receiveFile>
}

export async function openStaffSide(moment: Instant, plan: WorkPlan = jizhou): Promise<StaffSide> {
  const created = await createTestDatabase()
  const database = openDatabase({ url: created.applicationUrl, secret: created.secret })
  let now = moment
  expectAccepted(await loadPlan(database, plan, { actor: 'test', request: 'test', now }), 'the plan')
  const stored = await planOn(database, dayOfInstant(now))
  if (!stored) throw new Error('no plan')
  let requests = 0
  const contextOf = (actor: SignedInActor): StaffContext => ({
    database,
    plan: stored.plan,
    planVersion: stored.id,
    runningSince: stored.runningSince,
    calendar: holidaysOfChina,
    notedHeads: async () => [],
    screens: { 'duty-register': { side: 'console', path: '/organisation/duties' } },
    settings: settingValues({}),
    clock: { now: () => now, isSet: true },
    requestId: `request-${++requests}`,
    arrivedAt: now,
    actor,
  })

  async function person(name: string, ...holdings: RoleHolding[]): Promise<Person> {
    const actor: SignedInActor = {
      userId: `user-${name}`,
      name,
      username: name,
      holdings,
      mustChangePassword: false,
      passwordChangedAt: null,
      // An administrator without it is led to set it up; tests begin behind that.
      twoFactor: administersAny(plan, holdings),
      personId: null,
      posts: [],
      sessionId: null,
    }
    await database.query(
      `insert into auth_user (id, name, email, username) values ($1, $2, $3, $2) on conflict do nothing`,
      [actor.userId, name, `${name}@example.invalid`],
    )
    return {
      actor,
      context: () => contextOf(actor),
      // A proxy would be shorter; a caller per call is what a server does: a context per request.
      call: callerOf(() => contextOf(actor)),
      async upload(key, path) {
        const allowed = await uploadAllowed(contextOf(actor), key)
        if (!allowed.ok) return allowed
        const folder = await mkdtemp(join(tmpdir(), 'upload-'))
        try {
          const copy = join(folder, 'file')
          await copyFile(path, copy)
          const { size } = await stat(copy)
          // The sum stands for the content; tests upload files under their own names.
          const file = { path: copy, name: basename(path), sha256: await sumOf(copy), size }
          return await receiveFile(allowed.value, file)
        } finally {
          await rm(folder, { recursive: true })
        }
      },
    }
  }

  return {
    database,
    portalUrl: created.portalUrl,
    secret: created.secret,
    person,
    at: (moved) => void (now = moved),
    close: async () => {
      await database.close()
      await created.drop()
    },
  }
}

async function sumOf(path: string): Promise<string> {
  const { createHash } = await import('node:crypto')
  const { readFile } = await import('node:fs/promises')
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex')
}
