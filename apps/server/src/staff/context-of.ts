import type { StaffContext, StaffSystem } from '@zhaoshang/api'
import { endSession, readSession, readSettings, touchSession } from '@zhaoshang/db'
import { dayOfInstant, epochMs, type SettingValues } from '@zhaoshang/domain'
import type { FastifyRequest } from 'fastify'
import { sessionEnd } from '../sign-in/session-end.ts'
import { sessionToken } from '../sign-in/session-cookie.ts'
import { keepInForce } from './in-force.ts'

export type ContextOf = (request: FastifyRequest) => Promise<StaffContext>

/** What the listener knows of whoever sends requests. */
export interface Visitors {
  readonly contextOf: ContextOf
  /** As last read; for what is asked before anybody is known. */
  settings(): SettingValues
  /** The account whose session the request came with, where an earlier request has shown whose it is. */
  accountOf(request: FastifyRequest): string | undefined
}

/** Sent with what a page asks by itself: it does not keep a session alive. */
const backgroundHeader = 'x-zhaoshang-background'

/**
 * Makes what a request gets: who sent it, the plan with the units of today, the
 * settings. One question to the database, asked before anything else.
 */
export async function openVisitors(
  system: StaffSystem,
  cookie: { readonly name: string; readonly secret: string },
): Promise<Visitors> {
  const { database, clock } = system
  const inForce = keepInForce(database, system.plan)
  let latest = await readSettings(database)
  const accounts = recentAccounts()
  const tokenOf = (request: FastifyRequest): string | undefined =>
    sessionToken(request.headers.cookie, cookie.name, cookie.secret)

  return {
    settings: () => latest,
    accountOf(request) {
      const token = tokenOf(request)
      return token === undefined ? undefined : accounts.get(token)
    },
    async contextOf(request) {
      const arrivedAt = clock.now()
      const base = { ...system, requestId: request.id, arrivedAt }
      const token = tokenOf(request)
      const day = dayOfInstant(arrivedAt)
      const session = token === undefined ? null : await readSession(database, token, day)
      if (token === undefined || !session) {
        if (token !== undefined) accounts.delete(token)
        return { ...base, settings: latest, actor: null }
      }
      const { plan, settings } = await inForce(session.revisions, day)
      latest = settings
      const signedOut = sessionEnd(session, settings, Date.now())
      if (signedOut !== undefined) {
        accounts.delete(token)
        await endSession(database, session.id)
        return { ...base, plan, settings, actor: null, signedOut }
      }
      accounts.set(token, session.actor.userId)
      const isPerson = request.headers[backgroundHeader] === undefined
      if (isPerson && Date.now() - epochMs(session.lastSeenAt) >= 60_000)
        await touchSession(database, session.id)
      return { ...base, plan, settings, actor: { ...session.actor, sessionId: session.id } }
    },
  }
}

/** Accounts by token, as many as sit at their desks at most; who is forgotten is looked up again. */
function recentAccounts(most = 20_000): Map<string, string> {
  const map = new Map<string, string>()
  const set = map.set.bind(map)
  map.set = (token, account) => {
    if (map.size >= most && !map.has(token)) map.clear()
    return set(token, account)
  }
  return map
}
