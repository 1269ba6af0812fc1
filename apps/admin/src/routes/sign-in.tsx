import { createLazyRoute } from '@tanstack/react-router'
import { SignInPage } from '../features/session/components/sign-in-page.tsx'

export const route = createLazyRoute('/sign-in')({ component: SignIn })

function SignIn() {
  const { next, why } = route.useSearch()
  return <SignInPage next={next} why={why} />
}
