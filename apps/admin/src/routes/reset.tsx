import { createLazyRoute } from '@tanstack/react-router'
import { ResetPage } from '../features/account/components/reset-page.tsx'

export const route = createLazyRoute('/reset/$token')({ component: Reset })

function Reset() {
  const { token } = route.useParams()
  return <ResetPage token={token} />
}
