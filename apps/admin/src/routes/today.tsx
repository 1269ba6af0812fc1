import { createLazyRoute } from '@tanstack/react-router'
import { TodayPage } from '../features/home/components/today-page.tsx'

export const route = createLazyRoute('/signed-in/shell/')({ component: TodayPage })
