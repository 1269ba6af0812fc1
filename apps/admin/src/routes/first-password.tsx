import { createLazyRoute } from '@tanstack/react-router'
import { FirstPasswordPage } from '../features/account/components/first-password-page.tsx'

export const route = createLazyRoute('/signed-in/password')({ component: FirstPasswordPage })
