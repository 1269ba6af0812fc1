import { createLazyRoute } from '@tanstack/react-router'
import { LeadsPage } from '../features/lead/components/leads-page.tsx'

export const route = createLazyRoute('/signed-in/shell/leads')({ component: Leads })

function Leads() {
  return <LeadsPage view={route.useSearch().view} />
}
