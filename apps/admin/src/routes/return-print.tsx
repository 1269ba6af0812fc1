import { createLazyRoute } from '@tanstack/react-router'
import { PrintPage } from '../features/return/components/print-page.tsx'
import { returnKey } from '../paths.ts'

export const route = createLazyRoute('/signed-in/returns/$cycle/$period/$unit/print')({ component: Print })

function Print() {
  return <PrintPage returnKey={returnKey(route.useParams())} />
}
