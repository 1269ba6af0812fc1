import { createLazyRoute } from '@tanstack/react-router'
import { PermitsPage } from '../features/project/permits/components/permits-page.tsx'

export const route = createLazyRoute('/signed-in/shell/projects/permits')({ component: Permits })

function Permits() {
  return <PermitsPage search={route.useSearch()} />
}
