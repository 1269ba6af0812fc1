import { createLazyRoute } from '@tanstack/react-router'
import { YearEndPage } from '../features/project/year-end/components/year-end-page.tsx'

export const route = createLazyRoute('/signed-in/shell/projects/year-end')({ component: YearEnd })

function YearEnd() {
  return <YearEndPage search={route.useSearch()} />
}
