import { QueryClientProvider } from '@tanstack/react-query'
import { createLazyRoute, Outlet } from '@tanstack/react-router'
import { Kit } from '../components/kit.tsx'
import { IdleWatch } from '../features/session/components/idle-watch.tsx'
import { queryClient } from '../trpc/client.ts'

export const route = createLazyRoute('/signed-in')({ component: SignedIn })

function SignedIn() {
  return (
    <QueryClientProvider client={queryClient}>
      <Kit>
        <Outlet />
        <IdleWatch />
      </Kit>
    </QueryClientProvider>
  )
}
