import { createLazyRoute } from '@tanstack/react-router'
import { PeoplePage } from '../features/organisation/people/components/people-page.tsx'

export const route = createLazyRoute('/signed-in/shell/organisation/people')({ component: People })

function People() {
  return <PeoplePage search={route.useSearch()} />
}
