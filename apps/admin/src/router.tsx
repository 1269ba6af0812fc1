import { createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router'
import { Broken } from './components/broken.tsx'
import { Missing } from './components/missing.tsx'
import { paths } from './paths.ts'
import {
  intakeSearch,
  officeSearch,
  returnSearch,
  returnsSearch,
  signInSearch,
  accountsSearch,
  rolesSearch,
} from './search.ts'

const root = createRootRoute({ notFoundComponent: Missing, errorComponent: Broken })

const signIn = createRoute({
  getParentRoute: () => root,
  path: paths.signIn,
  validateSearch: signInSearch,
}).lazy(() => import('./routes/sign-in.tsx').then(({ route }) => route))

/** Everything behind the sign-in: who it is gets loaded once, with the component kit, which the sign-in does without. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ location }) => {
    const { isSignedIn } = await import('./session/auth.ts')
    if (!(await isSignedIn())) {
      throw redirect({
        to: paths.signIn,
        search: location.href === paths.today ? {} : { next: location.href },
      })
    }
    const { loadMe } = await import('./session/me.ts')
    const me = await loadMe()
    if (me.mustChangePassword && location.pathname !== paths.password) throw redirect({ to: paths.password })
  },
}).lazy(() => import('./routes/signed-in.tsx').then(({ route }) => route))

const shell = createRoute({ getParentRoute: () => signedIn, id: 'shell' }).lazy(() =>
  import('./routes/shell.tsx').then(({ route }) => route),
)

const today = createRoute({ getParentRoute: () => shell, path: paths.today }).lazy(() =>
  import('./routes/today.tsx').then(({ route }) => route),
)

const returns = createRoute({
  getParentRoute: () => shell,
  path: paths.returns,
  validateSearch: returnsSearch,
}).lazy(() => import('./routes/returns.tsx').then(({ route }) => route))

const oneReturn = createRoute({
  getParentRoute: () => shell,
  path: paths.return,
  validateSearch: returnSearch,
}).lazy(() => import('./routes/return.tsx').then(({ route }) => route))

const returnPrint = createRoute({ getParentRoute: () => signedIn, path: paths.returnPrint }).lazy(() =>
  import('./routes/return-print.tsx').then(({ route }) => route),
)

const intake = createRoute({
  getParentRoute: () => shell,
  path: paths.intake,
  validateSearch: intakeSearch,
}).lazy(() => import('./routes/intake.tsx').then(({ route }) => route))

const office = createRoute({
  getParentRoute: () => shell,
  path: paths.office,
  validateSearch: officeSearch,
}).lazy(() => import('./routes/office.tsx').then(({ route }) => route))

const systemAccounts = createRoute({
  getParentRoute: () => shell,
  path: paths.systemAccounts,
  validateSearch: accountsSearch,
}).lazy(() => import('./routes/accounts.tsx').then(({ route }) => route))

const systemRoles = createRoute({
  getParentRoute: () => shell,
  path: paths.systemRoles,
  validateSearch: rolesSearch,
}).lazy(() => import('./routes/roles.tsx').then(({ route }) => route))

const password = createRoute({ getParentRoute: () => shell, path: paths.password }).lazy(() =>
  import('./routes/password.tsx').then(({ route }) => route),
)

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    signedIn.addChildren([
      returnPrint,
      shell.addChildren([today, returns, oneReturn, intake, office, password, systemAccounts, systemRoles]),
    ]),
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
  trailingSlash: 'never',
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
