import { openWorld, type World } from '@zhaoshang/api/testing'
import type { StaffSystem } from '@zhaoshang/api'
import { bringUpReads, deriveSecret, openFileStore } from '@zhaoshang/db'
import type { FastifyInstance } from 'fastify'
import { createHmac, randomUUID } from 'node:crypto'
import diagnostics from 'node:diagnostics_channel'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLog } from '../log/logger.ts'
import { allowedOrigins } from '../sign-in/allowed-origins.ts'
import { openSignIn } from '../sign-in/sign-in.ts'
import { openStaffListener } from '../staff/staff-listener.ts'

/** Header under which tests send requests: the one of {@link allowedOrigins} for this machine. */
export const host = 'localhost:8600'

/** The staff listener on the seeded world, asked without a network; everybody in it is signed in. */
export interface WorldListener {
  readonly world: World
  readonly app: FastifyInstance
  /** `GET /healthz`: every route that the listener registered, by method and address. */
  readonly routes: readonly string[]
  /** Cookie of a new session of an account. */
  cookieOf(userId: string): Promise<string>
  close(): Promise<void>
}

export async function openWorldListener(): Promise<WorldListener> {
  const world = await openWorld()
  const [someone] = world.holders
  if (!someone) throw new Error('nobody in the world')
  const { database } = world.side
  const { plan, planVersion, runningSince, calendar, clock, screens, notedHeads } = someone.context()
  const system: StaffSystem = {
    database,
    plan,
    planVersion,
    runningSince,
    calendar,
    clock,
    screens,
    notedHeads,
  }
  // A reader would compute it otherwise, and seem to have changed something.
  await bringUpReads(database, plan)
  // No request is refused for being one too many: that is tried elsewhere.
  await database.query(
    `insert into setting (key, value, version, updated_at)
     values ('requests.perAccountPerMinute', '100000', 1, now()), ('requests.perAddressPerMinute', '1000000', 1, now()),
            ('signIn.perAddressPerMinute', '10000', 1, now())`,
  )
  const folder = await mkdtemp(join(tmpdir(), 'world-listener-'))
  const log = openLog('silent')
  const origins = allowedOrigins([], false)
  const secret = deriveSecret(world.side.secret, 'sign-in')
  const signIn = openSignIn({ database, secret, origins, https: false, issuer: '招商', log })
  const routes = new Set<string>()
  const stop = onRoutes((route) => routes.add(route))
  const app = await openStaffListener({
    system,
    signIn,
    origins,
    files: openFileStore(join(folder, 'files')),
    metricsToken: 'nobody-has-it',
    busyAfterMs: 0,
    https: false,
    trustProxy: false,
    log,
  })
  await app.ready()
  stop()
  const { authCookies } = await signIn.$context
  return {
    world,
    app,
    routes: [...routes].sort(),
    async cookieOf(userId) {
      const token = randomUUID()
      await database.query(
        `insert into auth_session (id, expires_at, token, updated_at, user_id, last_seen_at)
         values ($1, now() + interval '1 day', $1, now(), $2, now())`,
        [token, userId],
      )
      const signature = createHmac('sha256', secret).update(token).digest('base64')
      return `${authCookies.sessionToken.name}=${encodeURIComponent(`${token}.${signature}`)}`
    },
    async close() {
      await app.close()
      await world.close()
      await rm(folder, { recursive: true })
    },
  }
}

/** Tells every route that a listener registers, from the first on: the framework says when it made one. */
export function onRoutes(tell: (route: string) => void): () => void {
  const hear = (message: unknown): void => {
    const { fastify } = message as { fastify: FastifyInstance }
    fastify.addHook('onRoute', ({ method, url }) => {
      for (const each of [method].flat()) tell(`${each} ${url}`)
    })
  }
  diagnostics.subscribe('fastify.initialization', hear)
  return () => diagnostics.unsubscribe('fastify.initialization', hear)
}
