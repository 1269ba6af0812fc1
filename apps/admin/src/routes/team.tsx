import { createLazyRoute } from '@tanstack/react-router'
import { TeamPage } from '../features/organisation/teams/components/team-page.tsx'

export const route = createLazyRoute('/signed-in/shell/organisation/teams/$team')({ component: Team })

function Team() {
  return <TeamPage id={route.useParams().team} />
}
