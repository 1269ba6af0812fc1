import { createLazyRoute } from '@tanstack/react-router'
import { DutiesPage } from '../features/organisation/duties/components/duties-page.tsx'

export const route = createLazyRoute('/signed-in/shell/organisation/duties')({ component: Duties })

function Duties() {
  const { quarter, unit } = route.useSearch()
  return <DutiesPage quarter={quarter} unit={unit} />
}
