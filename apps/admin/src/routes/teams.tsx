import { createLazyRoute } from '@tanstack/react-router'
import { TeamsPage } from '../features/organisation/teams/components/teams-page.tsx'

export const route = createLazyRoute('/signed-in/shell/organisation/teams')({ component: Teams })

function Teams() {
  return <TeamsPage view={route.useSearch().view} />
}
