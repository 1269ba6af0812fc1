import { createLazyRoute } from '@tanstack/react-router'
import { SheetPage } from '../features/project/sheet/components/sheet-page.tsx'

export const route = createLazyRoute('/signed-in/projects/$project/sheet')({ component: Sheet })

function Sheet() {
  return <SheetPage id={route.useParams().project} />
}
