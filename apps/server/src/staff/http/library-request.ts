import type { FastifyRequest } from 'fastify'
import { addressHeader } from '../../sign-in/sign-in.ts'

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

/** What the sign-in library sees: the visitor's address as the listener knows it, no header that could claim another, and only the body that the route takes. */
export function libraryRequest(request: FastifyRequest, body: object): Request {
  const headers = new Headers({ [addressHeader]: request.ip, 'content-type': 'application/json' })
  for (const name of kept) {
    const value = request.headers[name]
    if (typeof value === 'string') headers.set(name, value)
  }
  return new Request(`${request.protocol}://${request.host}${request.url}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  })
}
