import { createLazyRoute } from '@tanstack/react-router'
import { AccountsPage } from '../features/system/accounts/components/accounts-page.tsx'

export const route = createLazyRoute('/signed-in/shell/system/accounts')({ component: Accounts })

function Accounts() {
  return <AccountsPage search={route.useSearch()} />
}
