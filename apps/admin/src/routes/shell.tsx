import { createLazyRoute } from '@tanstack/react-router'
import { Shell } from '../components/shell/shell.tsx'

export const route = createLazyRoute('/signed-in/shell')({ component: Shell })
