import { createLazyRoute } from '@tanstack/react-router'
import { WaitingPage } from '../features/project/funds/components/waiting-page.tsx'

export const route = createLazyRoute('/signed-in/shell/projects/funds')({ component: WaitingPage })
