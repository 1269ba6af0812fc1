import { createLazyRoute } from '@tanstack/react-router'
import { NewPage } from '../features/project/new/components/new-page.tsx'

export const route = createLazyRoute('/signed-in/shell/projects/new')({ component: NewPage })
