import { createLazyRoute } from '@tanstack/react-router'
import { SearchPage } from '../features/project/search/components/search-page.tsx'

export const route = createLazyRoute('/signed-in/shell/projects/search')({ component: Search })

function Search() {
  return <SearchPage q={route.useSearch().q} />
}
