import { createLazyRoute } from '@tanstack/react-router'
import { IntakePage } from '../features/intake/components/intake-page.tsx'

export const route = createLazyRoute('/signed-in/shell/intakes/$intake')({ component: Intake })

function Intake() {
  const { intake } = route.useParams()
  const { show } = route.useSearch()
  return <IntakePage key={intake} id={intake} show={show} />
}
