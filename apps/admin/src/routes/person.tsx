import { createLazyRoute } from '@tanstack/react-router'
import { PersonPage } from '../features/organisation/people/components/person-page.tsx'

export const route = createLazyRoute('/signed-in/shell/organisation/people/$person')({ component: Person })

function Person() {
  return <PersonPage id={route.useParams().person} />
}
