import { createLazyRoute } from '@tanstack/react-router'
import { PasswordPage } from '../features/session/components/password-page.tsx'

export const route = createLazyRoute('/signed-in/shell/password')({ component: PasswordPage })
