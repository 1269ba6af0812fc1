import { createLazyRoute } from '@tanstack/react-router'
import { TargetsPage } from '../features/organisation/targets/components/targets-page.tsx'

export const route = createLazyRoute('/signed-in/shell/organisation/targets')({ component: Targets })

function Targets() {
  return <TargetsPage search={route.useSearch()} />
}
