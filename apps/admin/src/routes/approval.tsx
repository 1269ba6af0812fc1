import { createLazyRoute } from '@tanstack/react-router'
import { ApprovalPage } from '../features/organisation/approval/components/approval-page.tsx'

export const route = createLazyRoute('/signed-in/shell/organisation/approvals/$approval')({
  component: Approval,
})

function Approval() {
  return <ApprovalPage id={route.useParams().approval} />
}
