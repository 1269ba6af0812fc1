import { createLazyRoute } from '@tanstack/react-router'
import { HandOverPage } from '../features/organisation/people/components/hand-over-page.tsx'

export const route = createLazyRoute('/signed-in/shell/organisation/people/$person/hand-over')({
  component: HandOver,
})

function HandOver() {
  return <HandOverPage id={route.useParams().person} />
}
