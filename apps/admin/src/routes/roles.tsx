import { createLazyRoute } from '@tanstack/react-router'
import { RolesPage } from '../features/system/roles/components/roles-page.tsx'

export const route = createLazyRoute('/signed-in/shell/system/roles')({ component: Roles })

function Roles() {
  return <RolesPage search={route.useSearch()} />
}
