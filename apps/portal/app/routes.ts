import { index, route, type RouteConfig } from '@react-router/dev/routes'

/** English stands under `/en`, with those pages only that are complete in it. */
export default [
  index('routes/home.tsx'),
  route('industries', 'routes/industries.tsx'),
  route('industries/:slug', 'routes/industry.tsx'),
  route('policies', 'routes/policies.tsx'),
  route('policies/:slug', 'routes/policy.tsx'),
  route('policies/interpretations/:slug', 'routes/interpretation.tsx'),

  route('en', 'routes/home.tsx', { id: 'en/home' }),
  route('en/industries', 'routes/industries.tsx', { id: 'en/industries' }),
  route('en/industries/:slug', 'routes/industry.tsx', { id: 'en/industry' }),

  route('*', 'routes/nowhere.tsx'),
] satisfies RouteConfig
