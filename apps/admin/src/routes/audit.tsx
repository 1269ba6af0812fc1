import { createLazyRoute } from '@tanstack/react-router'
import { AuditPage } from '../features/system/audit/components/audit-page.tsx'

export const route = createLazyRoute('/signed-in/shell/system/audit')({ component: Audit })

function Audit() {
  return <AuditPage search={route.useSearch()} />
}
