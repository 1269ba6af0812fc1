import { createLazyRoute } from '@tanstack/react-router'
import { UnitPage } from '../features/organisation/units/components/unit-page.tsx'

export const route = createLazyRoute('/signed-in/shell/organisation/units/$unit')({ component: Unit })

function Unit() {
  return <UnitPage code={route.useParams().unit} day={route.useSearch().day} />
}
