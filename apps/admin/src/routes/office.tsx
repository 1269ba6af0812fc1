import { createLazyRoute } from '@tanstack/react-router'
import { OfficePage } from '../features/office/components/office-page.tsx'

export const route = createLazyRoute('/signed-in/shell/office')({ component: Office })

function Office() {
  return <OfficePage search={route.useSearch()} />
}
