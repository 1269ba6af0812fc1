import { createLazyRoute } from '@tanstack/react-router'
import { RecordPage } from '../features/project/record/components/record-page.tsx'

export const route = createLazyRoute('/signed-in/shell/projects/$project')({ component: Project })

function Project() {
  const { project } = route.useParams()
  return <RecordPage key={project} id={project} />
}
