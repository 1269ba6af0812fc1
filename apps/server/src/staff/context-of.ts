import type { StaffContext, StaffSystem } from '@zhaoshang/api'
import { endSession, readSession, touchSession } from '@zhaoshang/db'
import { dayOfInstant, epochMs, settingValues } from '@zhaoshang/domain'
import type { FastifyRequest } from 'fastify'
import { sessionEnd } from '../sign-in/session-end.ts'
import { sessionToken } from '../sign-in/session-cookie.ts'
import { keepInForce } from './in-force.ts'

export type ContextOf = (request: FastifyRequest) => Promise<StaffContext>

/**
 * Makes what a request gets: who sent it, the plan with the units of today, the
 * settings. One question to the database, asked before anything else.
 */
export function contextMaker(
  system: StaffSystem,
  cookie: { readonly name: string; readonly secret: string },
): ContextOf {
  const { database, clock } = system
  const inForce = keepInForce(database, system.plan)
  return async (request) => {
    const arrivedAt = clock.now()
    const base = { ...system, requestId: request.id, arrivedAt }
    const token = sessionToken(request.headers.cookie, cookie.name, cookie.secret)
    const day = dayOfInstant(arrivedAt)
    const session = token === undefined ? null : await readSession(database, token, day)
    if (!session) return { ...base, settings: settingValues({}), actor: null }
    const { plan, settings } = await inForce(session.revisions, day)
    if (sessionEnd(session, settings, Date.now()) !== undefined) {
      await endSession(database, session.id)
      return { ...base, plan, settings, actor: null }
    }
    if (Date.now() - epochMs(session.lastSeenAt) >= 60_000) await touchSession(database, session.id)
    return { ...base, plan, settings, actor: { ...session.actor, sessionId: session.id } }
  }
}
