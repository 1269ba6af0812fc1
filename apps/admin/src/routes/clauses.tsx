import { createLazyRoute } from '@tanstack/react-router'
import { ClausesPage } from '../features/organisation/clauses/components/clauses-page.tsx'

export const route = createLazyRoute('/signed-in/shell/organisation/clauses')({ component: Clauses })

function Clauses() {
  return <ClausesPage unit={route.useSearch().unit} />
}
