import { createLazyRoute } from '@tanstack/react-router'
import { SecondFactorPage } from '../features/account/components/second-factor-page.tsx'

export const route = createLazyRoute('/signed-in/second-factor')({ component: SecondFactorPage })
