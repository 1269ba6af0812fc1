import { createLazyRoute } from '@tanstack/react-router'
import { StatisticsPage } from '../features/project/statistics/components/statistics-page.tsx'

export const route = createLazyRoute('/signed-in/shell/projects/statistics')({ component: Statistics })

function Statistics() {
  return <StatisticsPage search={route.useSearch()} />
}
