import type { SignedInActor } from '@zhaoshang/api'
import { actorOf as storedActor, type Database } from '@zhaoshang/db'
import { dayOfInstant, type Instant } from '@zhaoshang/domain'
import type { FastifyRequest } from 'fastify'
import type { SignIn } from '../sign-in/sign-in.ts'
import { libraryHeaders } from './http/sign-in-routes.ts'

/** Who sent the request, with the roles held on that day; null where nobody is signed in. */
export async function actorOf(
  request: FastifyRequest,
  { signIn, database, now }: { signIn: SignIn; database: Database; now: Instant },
): Promise<SignedInActor | null> {
  if (request.headers.cookie === undefined) return null
  const session = await signIn.api.getSession({ headers: libraryHeaders(request) })
  return session && storedActor(database, session.user.id, dayOfInstant(now))
}
