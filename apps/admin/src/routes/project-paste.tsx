import { createLazyRoute } from '@tanstack/react-router'
import { PastePage } from '../features/project/paste/components/paste-page.tsx'

export const route = createLazyRoute('/signed-in/shell/projects/paste')({ component: PastePage })
