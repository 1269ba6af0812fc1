import { createLazyRoute } from '@tanstack/react-router'
import { AccountPage } from '../features/account/components/account-page.tsx'

export const route = createLazyRoute('/signed-in/shell/account')({ component: AccountPage })
