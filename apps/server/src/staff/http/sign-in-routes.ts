import { throughTheDoor } from '@zhaoshang/api'
import { audit, type Database } from '@zhaoshang/db'
import { administersAny } from '@zhaoshang/domain'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { LockOut } from '../../sign-in/lock-out.ts'
import type { SignIn } from '../../sign-in/sign-in.ts'
import type { ContextOf } from '../context-of.ts'
import { libraryRequest } from './library-request.ts'
import { sendRefusal } from './replies.ts'

const credentialsSchema = z.strictObject({
  username: z.string().min(1).max(100),
  password: z.string().min(1).max(1_000),
})
const codeSchema = z.strictObject({ code: z.string().min(4).max(40) })
const passwordSchema = z.strictObject({ password: z.string().min(1).max(1_000) })
/** What the library tells about whoever it signed in. */
const answerSchema = z.looseObject({ user: z.looseObject({ id: z.string() }).optional() })

export interface SignInRoutes {
  readonly signIn: SignIn
  readonly lockOut: LockOut
  readonly database: Database
  readonly contextOf: ContextOf
}

/**
 * The few routes of the sign-in library that are open, each with what stands
 * before it and what it leaves on record. Everything else of it answers 404.
 */
export function serveSignIn(app: FastifyInstance, routes: SignInRoutes): void {
  const { signIn, lockOut, database, contextOf } = routes
  const post = (path: string, handler: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>) =>
    app.post(`/api/auth${path}`, { bodyLimit: 16 * 1024 }, handler)
  const record = (request: FastifyRequest, actor: string, action: string, detail: object = {}) =>
    audit(database, { actor, action, detail: { request: request.id, address: request.ip, ...detail } })
  const pass = async (request: FastifyRequest, reply: FastifyReply, body: object) => {
    const response = await signIn.handler(libraryRequest(request, body))
    const text = await response.text()
    reply.code(response.status).header('cache-control', 'no-store')
    for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie)
    const wait = response.headers.get('x-retry-after')
    if (wait !== null) reply.header('retry-after', wait)
    reply.type('application/json')
    const answer = text === '' ? {} : (JSON.parse(text) as object)
    return {
      ok: response.ok,
      status: response.status,
      userId: answerSchema.safeParse(answer).data?.user?.id,
      answer,
    }
  }
  const invalid = (request: FastifyRequest, reply: FastifyReply) =>
    sendRefusal(request, reply, { code: 'input-invalid', faults: [] })

  post('/sign-in/username', async (request, reply) => {
    const given = credentialsSchema.safeParse(request.body)
    if (!given.success) return invalid(request, reply)
    const { username } = given.data
    const retryAfterSeconds = await lockOut.secondsLocked(username, request.ip)
    if (retryAfterSeconds > 0)
      return sendRefusal(request, reply, { code: 'sign-in-locked', retryAfterSeconds })
    const { ok, status, userId, answer } = await pass(request, reply, given.data)
    if (status === 401) {
      const locked = await lockOut.failed(username, request.ip)
      const account = await accountNamed(database, username)
      // A name that is no account's may be a password typed into the wrong field: it is not kept.
      await record(request, account ?? 'nobody', locked ? 'sign-in.locked' : 'sign-in.failed')
    }
    if (ok) {
      await lockOut.succeeded(username, request.ip)
      // With a second factor to come nobody is named yet.
      if (userId !== undefined) await record(request, userId, 'sign-in')
    }
    return reply.send(JSON.stringify(withoutToken(answer)))
  })

  for (const path of ['/two-factor/verify-totp', '/two-factor/verify-backup-code']) {
    post(path, async (request, reply) => {
      const given = codeSchema.safeParse(request.body)
      if (!given.success) return invalid(request, reply)
      const { actor } = await contextOf(request)
      const { ok, status, userId, answer } = await pass(request, reply, given.data)
      const by = actor?.userId ?? userId ?? 'nobody'
      if (ok) {
        const set = actor && !actor.twoFactor
        const action = actor === null ? 'sign-in' : set ? 'two-factor.on' : 'two-factor.checked'
        await record(request, by, action, { by: path.endsWith('totp') ? 'code' : 'backup-code' })
      } else if (status < 500) await record(request, by, 'sign-in.code-failed')
      return reply.send(JSON.stringify(withoutToken(answer)))
    })
  }

  for (const [path, action] of [
    ['/two-factor/enable', 'two-factor.begin'],
    ['/two-factor/generate-backup-codes', 'two-factor.codes'],
    ['/two-factor/disable', 'two-factor.off'],
  ] as const) {
    post(path, async (request, reply) => {
      const given = passwordSchema.safeParse(request.body)
      if (!given.success) return invalid(request, reply)
      const context = await contextOf(request)
      const { actor, plan } = context
      if (!actor) return sendRefusal(request, reply, { code: 'not-signed-in' })
      // Setting it up is what an administrator is led to; a password that is due comes first.
      const through = throughTheDoor(context)
      if (!through.ok && through.refusal.code !== 'two-factor-needed')
        return sendRefusal(request, reply, through.refusal)
      if (path === '/two-factor/disable' && administersAny(plan, actor.holdings))
        return sendRefusal(request, reply, { code: 'two-factor-needed' })
      const { ok, status, answer } = await pass(request, reply, given.data)
      if (ok) await record(request, actor.userId, action)
      else if (status < 500) return sendRefusal(request, reply, { code: 'password-wrong' })
      // The library names accounts by an address that nobody has.
      return reply.send(JSON.stringify(withoutToken(answer)).replaceAll('%40account.invalid', ''))
    })
  }

  post('/sign-out', async (request, reply) => {
    const { actor } = await contextOf(request)
    const { answer } = await pass(request, reply, {})
    if (actor) await record(request, actor.userId, 'sign-out')
    return reply.send(JSON.stringify(answer))
  })

  app.get('/api/session', async (request, reply) => {
    const { actor } = await contextOf(request)
    return reply.header('cache-control', 'no-store').send({ signedIn: actor !== null })
  })
}

async function accountNamed(database: Database, username: string): Promise<string | undefined> {
  const [found] = await database.query<{ id: string }>('select id from auth_user where username = $1', [
    username.toLowerCase(),
  ])
  return found?.id
}

/** The library repeats the session's token in its answers; script has no use for it, the cookie carries it. */
function withoutToken(answer: object): unknown {
  return JSON.parse(JSON.stringify(answer, (key, value: unknown) => (key === 'token' ? undefined : value)))
}
