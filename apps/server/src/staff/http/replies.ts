import { transportOf, type ApiRefusal } from '@zhaoshang/api'
import { databaseAway } from '@zhaoshang/db'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

/** Says no outside of tRPC, in the same shape. */
export function sendRefusal(request: FastifyRequest, reply: FastifyReply, refusal: ApiRefusal): FastifyReply {
  return (
    reply
      .code(transportOf[refusal.code].http)
      // What the framework cannot read is refused before any hook has run.
      .header('x-request-id', request.id)
      .send({ refusal, requestId: request.id })
  )
}

/** Errors of the listener itself and bugs: a code and the request's id, never a stack. */
export function handleErrors(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    if (isBrokenForm(error)) return sendRefusal(request, reply, { code: 'file-missing' })
    const away = error.statusCode === undefined ? databaseAway(error) : null
    if (away) {
      request.log.warn({ err: error }, 'database away')
      return sendRefusal(request, reply, { code: 'database-away', reason: away })
    }
    const status = error.statusCode ?? 500
    if (status >= 500) request.log.error({ err: error }, 'request failed')
    return sendRefusal(request, reply, refusalOfStatus(status, reply))
  })
}

/** The reader of forms throws plain errors for what is no form, or ends in the middle. */
function isBrokenForm({ statusCode, message }: FastifyError): boolean {
  return (
    statusCode === undefined &&
    /Boundary not found|[Uu]nexpected end of multipart data|needle cannot (be|have)/.test(message)
  )
}

function refusalOfStatus(status: number, reply: FastifyReply): ApiRefusal {
  if (status === 413) return { code: 'request-too-large' }
  if (status === 429) {
    const seconds = Number(reply.getHeader('retry-after'))
    return { code: 'too-many-requests', ...(seconds > 0 && { retryAfterSeconds: Math.ceil(seconds) }) }
  }
  if (status === 503) return { code: 'busy' }
  if (status === 404) return { code: 'not-found', what: 'page' }
  if (status >= 400 && status < 500) return { code: 'input-invalid', faults: [] }
  return { code: 'internal' }
}
