import { createLazyRoute } from '@tanstack/react-router'
import { ReturnsPage } from '../features/return/components/returns-page.tsx'

export const route = createLazyRoute('/signed-in/shell/returns')({ component: Returns })

function Returns() {
  const { cycle } = route.useSearch()
  return <ReturnsPage cycle={cycle} />
}
