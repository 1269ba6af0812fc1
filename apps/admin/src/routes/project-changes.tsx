import { createLazyRoute } from '@tanstack/react-router'
import { ChangesPage } from '../features/project/many/components/changes-page.tsx'

export const route = createLazyRoute('/signed-in/shell/projects/changes')({ component: ChangesPage })
