import { isStorable } from '@zhaoshang/api'
import type { FastifyInstance } from 'fastify'
import { sendRefusal } from './replies.ts'

/** Refuses questions and bodies with texts that the database cannot keep; procedures look at their own. */
export function refuseUnstorable(app: FastifyInstance): void {
  app.addHook('preValidation', async (request, reply) => {
    const { query, params, body } = request
    if (!isStorable([query, params]) || !isStorable(isPlain(body) ? body : null))
      await sendRefusal(request, reply, { code: 'input-invalid', faults: [] })
  })
}

/** A form's body is a stream of parts. */
function isPlain(body: unknown): boolean {
  return typeof body === 'string' || (typeof body === 'object' && body !== null && !('pipe' in body))
}
