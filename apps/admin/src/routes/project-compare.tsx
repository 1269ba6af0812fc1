import { createLazyRoute } from '@tanstack/react-router'
import { ComparePage } from '../features/project/compare/components/compare-page.tsx'

export const route = createLazyRoute('/signed-in/shell/projects/$project/compare')({ component: Compare })

function Compare() {
  const { project } = route.useParams()
  const { from, to } = route.useSearch()
  return <ComparePage id={project} from={from} to={to} />
}
