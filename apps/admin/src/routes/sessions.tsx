import { createLazyRoute } from '@tanstack/react-router'
import { SessionsPage } from '../features/system/sessions/components/sessions-page.tsx'

export const route = createLazyRoute('/signed-in/shell/system/sessions')({ component: Sessions })

function Sessions() {
  const { q } = route.useSearch()
  return <SessionsPage words={q ?? ''} />
}
