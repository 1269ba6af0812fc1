import { createLazyRoute } from '@tanstack/react-router'
import { ReleasesPage } from '../features/system/audit/components/releases-page.tsx'

export const route = createLazyRoute('/signed-in/shell/audit-releases')({ component: ReleasesPage })
