import { createLazyRoute } from '@tanstack/react-router'
import { ReorganisePage } from '../features/organisation/units/components/reorganise-page.tsx'

export const route = createLazyRoute('/signed-in/shell/organisation/units/$unit/reorganise')({
  component: UnitReorganise,
})

function UnitReorganise() {
  return <ReorganisePage code={route.useParams().unit} kind={route.useSearch().kind} />
}
