import { industryRouter } from './industry/router.ts'
import { policyRouter } from './policy/router.ts'
import { publicRouterOf } from './procedure/public.ts'
import { siteRouter } from './site/router.ts'

/** What the public portal can ask for, and nothing else. */
export const publicRouter = publicRouterOf({
  site: siteRouter,
  industry: industryRouter,
  policy: policyRouter,
})
export type PublicRouter = typeof publicRouter
