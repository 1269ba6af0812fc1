import { createLazyRoute } from '@tanstack/react-router'
import { ElementsPage } from '../features/project/elements/components/elements-page.tsx'

export const route = createLazyRoute('/signed-in/shell/projects/elements')({ component: Elements })

function Elements() {
  return <ElementsPage search={route.useSearch()} />
}
