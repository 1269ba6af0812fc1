import { notSignedIn, throughTheDoor, type ActorContext, type ApiRefusal } from '@zhaoshang/api'
import { audit, lockOutIn, type AuditEvent, type Database } from '@zhaoshang/db'
import { accept, administersAny, refuse, type Result } from '@zhaoshang/domain'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { createHmac } from 'node:crypto'
import { z } from 'zod'
import { sessionToken } from '../../sign-in/session-cookie.ts'
import { accountOf, halfSignedIn } from '../../sign-in/sign-in-facts.ts'
import { wrongCodes, type OpenRoute, type SignIn } from '../../sign-in/sign-in.ts'
import type { Visitors } from '../context-of.ts'
import { answer, askLibrary, type LibraryAnswer } from './library-call.ts'
import { sendRefusal } from './replies.ts'

const passwordSchema = z.string().min(1).max(1000)
const credentialsSchema = z.strictObject({ username: z.string().min(1).max(100), password: passwordSchema })
const codeSchema = z.strictObject({ code: z.string().min(1).max(40) })
const againSchema = z.strictObject({ password: passwordSchema })
const nothingSchema = z.strictObject({})

const wrongPassword: ApiRefusal = { code: 'password-wrong' }

export interface SignInRoutes {
  readonly signIn: SignIn
  readonly database: Database
  readonly visitors: Visitors
}

/** Signing in and out and the second factor: the library does it, the listener counts, judges and puts it on record. */
export async function serveSignIn(
  app: FastifyInstance,
  { signIn, database, visitors }: SignInRoutes,
): Promise<void> {
  const lockOut = lockOutIn(database)
  const { secret, createAuthCookie } = await signIn.$context
  const halfwayCookie = createAuthCookie('two_factor').name

  function open<T>(
    path: OpenRoute,
    schema: z.ZodType<T>,
    handle: (request: FastifyRequest, reply: FastifyReply, body: T) => Promise<FastifyReply>,
  ): void {
    app.post(
      `/api/auth${path}`,
      {
        bodyLimit: 4 * 1024,
        config: {
          rateLimit: {
            max: () => visitors.settings()['signIn.perAddressPerMinute'],
            keyGenerator: (request) => request.ip,
          },
        },
      },
      async (request, reply) => {
        const body = schema.safeParse(request.body ?? {})
        if (!body.success) return sendRefusal(request, reply, { code: 'input-invalid', faults: [] })
        return handle(request, reply, body.data)
      },
    )
  }

  const record = (
    request: FastifyRequest,
    actor: string,
    action: string,
    detail: Readonly<Record<string, string>> = {},
  ): Promise<void> => {
    const event: AuditEvent = {
      actor,
      action,
      detail: { ...detail, address: request.ip, request: request.id },
    }
    return audit(database, event)
  }

  /**
   * Counts a try at a password, then lets the library look at it. What somebody
   * typed for a name that is no account's may be a password: it is kept nowhere.
   */
  async function tryPassword(
    request: FastifyRequest,
    { username, account }: { username: string; account: string | undefined },
    ask: () => Promise<LibraryAnswer>,
  ): Promise<Result<LibraryAnswer, ApiRefusal>> {
    const name =
      account === undefined
        ? `nobody-${createHmac('sha256', secret).update(username).digest('hex')}`
        : username
    const attempt = { username: name, address: request.ip }
    const { secondsLocked, last } = await lockOut.begin(attempt, visitors.settings())
    if (secondsLocked > 0) return refuse({ code: 'sign-in-locked', retryAfterSeconds: secondsLocked })
    const said = await ask()
    if (said.ok) await lockOut.succeeded(attempt)
    else if (said.status < 500) {
      await record(request, account ?? 'nobody', 'sign-in.failed')
      if (last && account !== undefined) await record(request, account, 'sign-in.locked')
    }
    return accept(said)
  }

  open('/sign-in/username', credentialsSchema, async (request, reply, { username: typed, password }) => {
    const username = typed.trim().toLowerCase()
    const account = await accountOf(database, username)
    const tried = await tryPassword(request, { username, account }, () =>
      askLibrary(signIn, request, '/sign-in/username', { username, password }),
    )
    if (!tried.ok) return sendRefusal(request, reply, tried.refusal)
    const said = tried.value
    if (!said.ok)
      return sendRefusal(request, reply, said.status >= 500 ? { code: 'internal' } : wrongPassword)
    const needsCode = askedForCode.safeParse(said.body).success
    if (!needsCode && account !== undefined) await record(request, account, 'sign-in')
    return answer(reply, said, { needsCode })
  })

  open('/sign-out', nothingSchema, async (request, reply) => {
    const { actor } = await visitors.contextOf(request)
    const said = await askLibrary(signIn, request, '/sign-out', {})
    if (actor) await record(request, actor.userId, 'sign-out')
    return answer(reply, said, {})
  })

  /** The second step of a sign-in. */
  async function secondStep(
    request: FastifyRequest,
    reply: FastifyReply,
    path: '/two-factor/verify-totp' | '/two-factor/verify-backup-code',
    code: string,
  ): Promise<FastifyReply> {
    const identifier = sessionToken(request.headers.cookie, halfwayCookie, secret)
    const account = identifier === undefined ? undefined : await halfSignedIn(database, identifier)
    if (account === undefined) return sendRefusal(request, reply, { code: 'code-expired' })
    const said = await askLibrary(signIn, request, path, { code })
    const factor = path === '/two-factor/verify-totp' ? 'code' : 'backup-code'
    if (said.ok) {
      await record(request, account, 'sign-in', { factor })
      return answer(reply, said, {})
    }
    await record(request, account, 'sign-in.failed', { factor })
    for (const cookie of said.cookies) reply.header('set-cookie', cookie)
    return sendRefusal(request, reply, codeRefusal(said))
  }

  open('/two-factor/verify-backup-code', codeSchema, (request, reply, { code }) =>
    secondStep(request, reply, '/two-factor/verify-backup-code', code.trim()),
  )

  open('/two-factor/verify-totp', codeSchema, async (request, reply, { code: typed }) => {
    const code = typed.replace(/\s/g, '')
    const { actor } = await visitors.contextOf(request)
    if (!actor) return secondStep(request, reply, '/two-factor/verify-totp', code)
    // Of somebody who is signed in it is the proof that the authenticator was set up.
    const said = await askLibrary(signIn, request, '/two-factor/verify-totp', { code })
    if (!said.ok) return sendRefusal(request, reply, codeRefusal(said))
    if (!actor.twoFactor) await record(request, actor.userId, 'two-factor.on')
    return answer(reply, said, {})
  })

  /** Who is signed in and may look after the second factor, which an administrator without one has to. */
  async function owner(request: FastifyRequest): Promise<Result<ActorContext, ApiRefusal>> {
    const context = await visitors.contextOf(request)
    const { actor } = context
    if (!actor) return refuse(notSignedIn(context))
    const through = throughTheDoor(context)
    if (through.ok || through.refusal.code === 'two-factor-needed') return accept({ ...context, actor })
    return through
  }

  /** Something about the second factor, for which the password is asked again. */
  async function withPassword(
    request: FastifyRequest,
    { actor }: ActorContext,
    path: OpenRoute,
    password: string,
  ): Promise<Result<LibraryAnswer, ApiRefusal>> {
    const tried = await tryPassword(request, { username: actor.username, account: actor.userId }, () =>
      askLibrary(signIn, request, path, { password }),
    )
    if (!tried.ok || tried.value.ok) return tried
    return refuse(tried.value.status >= 500 ? { code: 'internal' } : wrongPassword)
  }

  open('/two-factor/enable', againSchema, async (request, reply, { password }) => {
    const who = await owner(request)
    if (!who.ok) return sendRefusal(request, reply, who.refusal)
    const { actor } = who.value
    if (actor.twoFactor) return sendRefusal(request, reply, { code: 'stale' })
    const said = await withPassword(request, who.value, '/two-factor/enable', password)
    if (!said.ok) return sendRefusal(request, reply, said.refusal)
    const { totpURI, backupCodes } = enabledSchema.parse(said.value.body)
    return answer(reply, said.value, { ...authenticatorKey(totpURI, actor.username), backupCodes })
  })

  open('/two-factor/generate-backup-codes', againSchema, async (request, reply, { password }) => {
    const who = await owner(request)
    if (!who.ok) return sendRefusal(request, reply, who.refusal)
    const said = await withPassword(request, who.value, '/two-factor/generate-backup-codes', password)
    if (!said.ok) return sendRefusal(request, reply, said.refusal)
    await record(request, who.value.actor.userId, 'two-factor.codes')
    return answer(reply, said.value, { backupCodes: codesSchema.parse(said.value.body).backupCodes })
  })

  open('/two-factor/disable', againSchema, async (request, reply, { password }) => {
    const who = await owner(request)
    if (!who.ok) return sendRefusal(request, reply, who.refusal)
    const { actor, plan } = who.value
    if (administersAny(plan, actor.holdings)) {
      return sendRefusal(request, reply, { code: 'two-factor-compulsory' })
    }
    const said = await withPassword(request, who.value, '/two-factor/disable', password)
    if (!said.ok) return sendRefusal(request, reply, said.refusal)
    await record(request, actor.userId, 'two-factor.off')
    return answer(reply, said.value, {})
  })

  // Asked before anything else, so that no request has to fail for want of a session.
  app.get('/api/session', async (request, reply) => {
    const { actor, signedOut } = await visitors.contextOf(request)
    return reply
      .header('cache-control', 'no-store')
      .send({ signedIn: actor !== null, ...(signedOut !== undefined && { signedOut }) })
  })
}

const askedForCode = z.object({ twoFactorRedirect: z.literal(true) })
const codesSchema = z.object({ backupCodes: z.array(z.string()) })
const enabledSchema = codesSchema.extend({ totpURI: z.string() })
const coded = z.object({ code: z.string() })

function codeRefusal({ status, body }: LibraryAnswer): ApiRefusal {
  const said = coded.safeParse(body)
  const code = said.success ? said.data.code : undefined
  if (code === 'INVALID_CODE' || code === 'INVALID_BACKUP_CODE') return { code: 'code-wrong' }
  if (code === 'ACCOUNT_TEMPORARILY_LOCKED')
    return { code: 'sign-in-locked', retryAfterSeconds: wrongCodes.seconds }
  return status >= 500 ? { code: 'internal' } : { code: 'code-expired' }
}

/** What an authenticator reads: whose it is stands in it as the username, where the library writes an address. */
function authenticatorKey(libraryUri: string, username: string): { key: string; uri: string } {
  const { searchParams } = new URL(libraryUri)
  const issuer = searchParams.get('issuer') ?? ''
  const name = `${encodeURIComponent(issuer)}:${encodeURIComponent(username)}`
  return {
    key: searchParams.get('secret') ?? '',
    uri: `otpauth://totp/${name}?${searchParams.toString()}`,
  }
}
