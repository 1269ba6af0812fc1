import { createLazyRoute } from '@tanstack/react-router'
import { BackupPage } from '../features/system/backup/components/backup-page.tsx'

export const route = createLazyRoute('/signed-in/shell/system/backup')({ component: BackupPage })
