import type { FastifyInstance } from 'fastify'
import type { AllowedOrigins } from '../../sign-in/allowed-origins.ts'
import { sendRefusal } from './replies.ts'

/**
 * Refuses requests that change something when a page of another site sends
 * them: browsers name the page's origin, programs without a browser name none.
 */
export function refuseForeignOrigins(app: FastifyInstance, origins: AllowedOrigins): void {
  app.addHook('onRequest', async (request, reply) => {
    if (request.method === 'GET' || request.method === 'HEAD') return
    const { origin, host } = request.headers
    const crossSite = request.headers['sec-fetch-site'] === 'cross-site'
    if (!crossSite && (origin === undefined || (origin === origins.forHost(host) && origins.allows(origin))))
      return
    await sendRefusal(request, reply, { code: 'origin-foreign' })
  })
}
