import { createLazyRoute } from '@tanstack/react-router'
import { ProjectsPage } from '../features/project/list/components/projects-page.tsx'

export const route = createLazyRoute('/signed-in/shell/projects')({ component: Projects })

function Projects() {
  return <ProjectsPage query={route.useSearch()} />
}
