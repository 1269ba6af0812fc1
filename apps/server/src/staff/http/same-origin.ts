import type { FastifyInstance } from 'fastify'
import type { AllowedOrigins } from '../../sign-in/allowed-origins.ts'
import { sendRefusal } from './replies.ts'

/** Every address of ours is asked by one of these; some others an adapter cannot even read. */
const methods = ['GET', 'HEAD', 'POST']

/**
 * Refuses other methods than ours, and requests that change something when a page of another site sends
 * them: browsers name the page's origin, programs without a browser name none.
 */
export function refuseForeignOrigins(app: FastifyInstance, origins: AllowedOrigins): void {
  app.addHook('onRequest', async (request, reply) => {
    if (!methods.includes(request.method))
      return void (await sendRefusal(request, reply, { code: 'not-found', what: 'page' }))
    if (request.method === 'GET' || request.method === 'HEAD') return
    const { origin, host } = request.headers
    const crossSite = request.headers['sec-fetch-site'] === 'cross-site'
    if (!crossSite && (origin === undefined || (origin === origins.forHost(host) && origins.allows(origin))))
      return
    await sendRefusal(request, reply, { code: 'origin-foreign' })
  })
}
