import type { FastifyReply, FastifyRequest } from 'fastify'
import { addressHeader, type OpenRoute, type SignIn } from '../../sign-in/sign-in.ts'

/** What the sign-in library said. */
export interface LibraryAnswer {
  readonly ok: boolean
  readonly status: number
  readonly body: unknown
  readonly cookies: readonly string[]
}

/** Asks the library, with a body that the listener has made itself: options of the library stay out of reach. */
export async function askLibrary(
  signIn: SignIn,
  request: FastifyRequest,
  path: OpenRoute,
  body: Readonly<Record<string, string>>,
): Promise<LibraryAnswer> {
  const response = await signIn.handler(
    new Request(`${request.protocol}://${request.host}/api/auth${path}`, {
      method: 'POST',
      headers: libraryHeaders(request),
      body: JSON.stringify(body),
    }),
  )
  const text = await response.text()
  return {
    ok: response.ok,
    status: response.status,
    body: text === '' ? null : (JSON.parse(text) as unknown),
    cookies: response.headers.getSetCookie(),
  }
}

/** Passes on the cookies, and of the answer only what is given: the library repeats the session's token in its own. */
export function answer(reply: FastifyReply, { cookies }: LibraryAnswer, body: unknown): FastifyReply {
  for (const cookie of cookies) reply.header('set-cookie', cookie)
  return reply.header('cache-control', 'no-store').send(body)
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

/** The visitor's address as the listener knows it, and no header that could claim another. */
function libraryHeaders(request: FastifyRequest): Headers {
  const headers = new Headers({ [addressHeader]: request.ip, 'content-type': 'application/json' })
  for (const name of kept) {
    const value = request.headers[name]
    if (typeof value === 'string') headers.set(name, value)
  }
  return headers
}
