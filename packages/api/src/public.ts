/** What the portal's process may load: the public router alone. */
export type { BusinessClock } from './context/clock.ts'
export type { PublicContext } from './context/public-context.ts'
export { createPublicCallerFactory } from './procedure/public.ts'
export { publicRouter, type PublicRouter } from './public-router.ts'
