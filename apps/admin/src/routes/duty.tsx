import { createLazyRoute } from '@tanstack/react-router'
import { DutyPage } from '../features/organisation/duties/components/duty-page.tsx'

export const route = createLazyRoute('/signed-in/shell/organisation/duties/$responsibility/$unit')({
  component: Duty,
})

function Duty() {
  const { responsibility, unit } = route.useParams()
  return <DutyPage responsibility={responsibility} unit={unit} quarter={route.useSearch().quarter} />
}
