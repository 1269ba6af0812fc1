import { createLazyRoute } from '@tanstack/react-router'
import { GroupPage } from '../features/organisation/group/components/group-page.tsx'

export const route = createLazyRoute('/signed-in/shell/organisation/group')({ component: Group })

function Group() {
  return <GroupPage day={route.useSearch().day} />
}
