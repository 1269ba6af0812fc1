import { createLazyRoute } from '@tanstack/react-router'
import { NoticePage } from '../features/organisation/approval/components/notice-page.tsx'

export const route = createLazyRoute('/signed-in/shell/organisation/approvals/$approval/notice')({
  component: Notice,
})

function Notice() {
  return <NoticePage id={route.useParams().approval} />
}
