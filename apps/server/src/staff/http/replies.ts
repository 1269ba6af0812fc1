import { transportOf, type ApiRefusal } from '@zhaoshang/api'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

/** Says no outside of tRPC, in the same shape. */
export function sendRefusal(request: FastifyRequest, reply: FastifyReply, refusal: ApiRefusal): FastifyReply {
  return reply.code(transportOf[refusal.code].http).send({ refusal, requestId: request.id })
}

/** Errors of the listener itself and bugs: a code and the request's id, never a stack. */
export function handleErrors(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const status = error.statusCode ?? 500
    if (status >= 500) request.log.error({ err: error }, 'request failed')
    return sendRefusal(request, reply, refusalOfStatus(status, reply))
  })
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
