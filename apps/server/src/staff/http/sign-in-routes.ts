import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { LockOut } from '../../sign-in/lock-out.ts'
import { addressHeader, openRoutes, type SignIn } from '../../sign-in/sign-in.ts'
import { sendRefusal } from './replies.ts'

const credentialsSchema = z.object({ username: z.string().max(100), password: z.string().max(1000) })

export interface SignInRoutes {
  readonly signIn: SignIn
  readonly lockOut: LockOut
  /** A first password that somebody else had given is now the person's own. */
  passwordChanged(userId: string): Promise<void>
}

/** The sign-in library's open routes, with the lock-out before the one that takes passwords. */
export function serveSignIn(app: FastifyInstance, { signIn, lockOut, passwordChanged }: SignInRoutes): void {
  for (const [path, method] of Object.entries(openRoutes)) {
    app.route({
      method,
      url: `/api/auth${path}`,
      bodyLimit: 16 * 1024,
      handler: async (request, reply) => {
        const credentials =
          path === '/sign-in/username' ? credentialsSchema.safeParse(request.body) : undefined
        if (credentials && !credentials.success) {
          return sendRefusal(request, reply, { code: 'input-invalid', faults: [] })
        }
        const username = credentials?.data.username
        if (username !== undefined) {
          const retryAfterSeconds = await lockOut.secondsLocked(username, request.ip)
          if (retryAfterSeconds > 0) {
            return sendRefusal(request, reply, { code: 'sign-in-locked', retryAfterSeconds })
          }
        }
        // Changing it may end every session, so who it is has to be asked before.
        const whose =
          path === '/change-password'
            ? await signIn.api.getSession({ headers: libraryHeaders(request) })
            : null
        const response = await signIn.handler(libraryRequest(request))
        if (username !== undefined) {
          if (response.status === 401) await lockOut.failed(username, request.ip)
          if (response.ok) await lockOut.succeeded(username, request.ip)
        }
        if (whose && response.ok) await passwordChanged(whose.user.id)
        reply.code(response.status)
        response.headers.forEach((value, name) => {
          if (name !== 'set-cookie') reply.header(name, value)
        })
        for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie)
        return reply.header('cache-control', 'no-store').send(withoutToken(await response.text()))
      },
    })
  }
}

/** What the library sees: the visitor's address as the listener knows it, and no header that could claim another. */
export function libraryRequest(request: FastifyRequest): Request {
  const body = request.method === 'POST' ? JSON.stringify(request.body ?? {}) : null
  return new Request(`${request.protocol}://${request.host}${request.url}`, {
    method: request.method,
    headers: libraryHeaders(request),
    body,
  })
}

const kept = [
  'cookie',
  'origin',
  'referer',
  'user-agent',
  'host',
  'sec-fetch-site',
  'sec-fetch-mode',
  'sec-fetch-dest',
] as const

export function libraryHeaders(request: FastifyRequest): Headers {
  const headers = new Headers({ [addressHeader]: request.ip, 'content-type': 'application/json' })
  for (const name of kept) {
    const value = request.headers[name]
    if (typeof value === 'string') headers.set(name, value)
  }
  return headers
}

/** The library repeats the session's token in its answers; script has no use for it, the cookie carries it. */
function withoutToken(text: string): string {
  if (text === '') return text
  return JSON.stringify(JSON.parse(text), (key, value: unknown) => (key === 'token' ? undefined : value))
}
