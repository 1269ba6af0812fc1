import { createLazyRoute } from '@tanstack/react-router'
import { SettingsPage } from '../features/system/settings/components/settings-page.tsx'

export const route = createLazyRoute('/signed-in/shell/system/settings')({ component: SettingsPage })
