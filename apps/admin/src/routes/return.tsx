import { createLazyRoute } from '@tanstack/react-router'
import { ReturnPage } from '../features/return/components/return-page.tsx'
import { returnKey } from '../paths.ts'

export const route = createLazyRoute('/signed-in/shell/returns/$cycle/$period/$unit')({ component: Return })

function Return() {
  const key = returnKey(route.useParams())
  const { part } = route.useSearch()
  // A key, so that what was typed for one return never shows in another.
  return <ReturnPage key={key} returnKey={key} part={part} />
}
