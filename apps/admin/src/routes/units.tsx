import { createLazyRoute } from '@tanstack/react-router'
import { UnitsPage } from '../features/organisation/units/components/units-page.tsx'

export const route = createLazyRoute('/signed-in/shell/organisation/units')({ component: Units })

function Units() {
  return <UnitsPage day={route.useSearch().day} />
}
