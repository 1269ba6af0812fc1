import { createLazyRoute } from '@tanstack/react-router'
import { SpecialCasesPage } from '../features/project/special-cases/components/special-cases-page.tsx'

export const route = createLazyRoute('/signed-in/shell/projects/special-cases')({ component: SpecialCases })

function SpecialCases() {
  return <SpecialCasesPage state={route.useSearch().state} />
}
