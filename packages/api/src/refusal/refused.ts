import { TRPCError } from '@trpc/server'
import { databaseAway } from '@zhaoshang/db'
import { refuse, type Result } from '@zhaoshang/domain'
import { ZodError } from 'zod'
import type { ApiRefusal } from './refusal.ts'
import { transportOf } from './transport.ts'

/** A refusal on its way through tRPC, which knows only exceptions. */
export class Refused extends TRPCError {
  readonly refusal: ApiRefusal
  constructor(refusal: ApiRefusal) {
    super({ code: transportOf[refusal.code].trpc, message: refusal.code })
    this.name = 'Refused'
    this.refusal = refusal
  }
}

/** The value, or the refusal thrown: the last step of a procedure that asked the domain. */
export function orRefuse<T>(result: Result<T, ApiRefusal>): T {
  if (result.ok) return result.value
  throw new Refused(result.refusal)
}

/** What tRPC itself says of requests that are none of a client of ours. */
const askedWrongly: ReadonlySet<TRPCError['code']> = new Set([
  'BAD_REQUEST',
  'PARSE_ERROR',
  'METHOD_NOT_SUPPORTED',
  'UNSUPPORTED_MEDIA_TYPE',
])

/** What an error says to the outside: a bug says only that there was one. */
export function refusalOf(error: TRPCError): ApiRefusal {
  if (error instanceof Refused) return error.refusal
  if (error.cause instanceof Refused) return error.cause.refusal
  if (askedWrongly.has(error.code)) {
    const faults =
      error.cause instanceof ZodError
        ? error.cause.issues.map(({ path, message }) => ({ path: path.map(String).join('.'), message }))
        : []
    return { code: 'input-invalid', faults }
  }
  if (error.code === 'NOT_FOUND') return { code: 'not-found', what: 'procedure' }
  const away = databaseAway(error)
  if (away) return { code: 'database-away', reason: away }
  return { code: 'internal' }
}

/** For callers outside of tRPC: a refusal that was thrown on the way, as the value that it is. */
export async function refusalIn<T>(
  work: () => Promise<Result<T, ApiRefusal>>,
): Promise<Result<T, ApiRefusal>> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refused) return refuse(error.refusal)
    const away = databaseAway(error)
    if (away) return refuse({ code: 'database-away', reason: away })
    throw error
  }
}
