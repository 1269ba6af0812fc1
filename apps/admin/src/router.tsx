import {
  createRootRoute,
  createRoute,
  createRouter,
  parseSearchWith,
  redirect,
  stringifySearchWith,
} from '@tanstack/react-router'
import { Broken } from './components/broken.tsx'
import { Missing } from './components/missing.tsx'
import { paths } from './paths.ts'
import {
  clausesSearch,
  compareSearch,
  dutiesSearch,
  dutySearch,
  targetsSearch,
  groupSearch,
  intakeSearch,
  officeSearch,
  peopleSearch,
  reorganiseSearch,
  returnSearch,
  returnsSearch,
  signInSearch,
  teamsSearch,
  leadsSearch,
  unitsSearch,
  accountsSearch,
  rolesSearch,
  sessionsSearch,
  auditSearch,
  projectsSearch,
  projectSearchSearch,
  elementsSearch,
  specialCasesSearch,
  permitsSearch,
  statisticsSearch,
  yearEndSearch,
} from './search.ts'

const root = createRootRoute({ notFoundComponent: Missing, errorComponent: Broken })

const signIn = createRoute({
  getParentRoute: () => root,
  path: paths.signIn,
  validateSearch: signInSearch,
}).lazy(() => import('./routes/sign-in.tsx').then(({ route }) => route))

const reset = createRoute({ getParentRoute: () => root, path: paths.reset }).lazy(() =>
  import('./routes/reset.tsx').then(({ route }) => route),
)

/** Where that is done which stands before everything else. */
const firstOf = { 'password-change-due': paths.password, 'two-factor-needed': paths.secondFactor } as const

/** Everything behind the sign-in: who it is gets loaded once, with the component kit, which the sign-in does without. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ location }) => {
    const { readSession } = await import('./session/auth.ts')
    const { signedIn: isSignedIn, signedOut } = await readSession()
    if (!isSignedIn) {
      throw redirect({
        to: paths.signIn,
        search: {
          ...(location.href === paths.today ? {} : { next: location.href }),
          ...(signedOut === undefined ? {} : { why: signedOut }),
        },
      })
    }
    const { loadMe } = await import('./session/me.ts')
    const me = await loadMe()
    const first = me.hindrance && firstOf[me.hindrance]
    if (first && location.pathname !== first) throw redirect({ to: first })
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

const firstPassword = createRoute({ getParentRoute: () => signedIn, path: paths.password }).lazy(() =>
  import('./routes/first-password.tsx').then(({ route }) => route),
)

const secondFactor = createRoute({ getParentRoute: () => signedIn, path: paths.secondFactor }).lazy(() =>
  import('./routes/second-factor.tsx').then(({ route }) => route),
)

const account = createRoute({ getParentRoute: () => shell, path: paths.account }).lazy(() =>
  import('./routes/account.tsx').then(({ route }) => route),
)

const systemSettings = createRoute({ getParentRoute: () => shell, path: paths.systemSettings }).lazy(() =>
  import('./routes/settings.tsx').then(({ route }) => route),
)

const systemBackup = createRoute({ getParentRoute: () => shell, path: paths.systemBackup }).lazy(() =>
  import('./routes/backup.tsx').then(({ route }) => route),
)

const systemSessions = createRoute({
  getParentRoute: () => shell,
  path: paths.systemSessions,
  validateSearch: sessionsSearch,
}).lazy(() => import('./routes/sessions.tsx').then(({ route }) => route))

const group = createRoute({
  getParentRoute: () => shell,
  path: paths.group,
  validateSearch: groupSearch,
}).lazy(() => import('./routes/group.tsx').then(({ route }) => route))

const approval = createRoute({ getParentRoute: () => shell, path: paths.approval }).lazy(() =>
  import('./routes/approval.tsx').then(({ route }) => route),
)

const approvalNotice = createRoute({ getParentRoute: () => shell, path: paths.approvalNotice }).lazy(() =>
  import('./routes/approval-notice.tsx').then(({ route }) => route),
)

const units = createRoute({
  getParentRoute: () => shell,
  path: paths.units,
  validateSearch: unitsSearch,
}).lazy(() => import('./routes/units.tsx').then(({ route }) => route))

const unit = createRoute({
  getParentRoute: () => shell,
  path: paths.unit,
  validateSearch: unitsSearch,
}).lazy(() => import('./routes/unit.tsx').then(({ route }) => route))

const unitReorganise = createRoute({
  getParentRoute: () => shell,
  path: paths.unitReorganise,
  validateSearch: reorganiseSearch,
}).lazy(() => import('./routes/unit-reorganise.tsx').then(({ route }) => route))

const people = createRoute({
  getParentRoute: () => shell,
  path: paths.people,
  validateSearch: peopleSearch,
}).lazy(() => import('./routes/people.tsx').then(({ route }) => route))

const person = createRoute({
  getParentRoute: () => shell,
  path: paths.person,
}).lazy(() => import('./routes/person.tsx').then(({ route }) => route))

const handOver = createRoute({
  getParentRoute: () => shell,
  path: paths.handOver,
}).lazy(() => import('./routes/hand-over.tsx').then(({ route }) => route))

const duties = createRoute({
  getParentRoute: () => shell,
  path: paths.duties,
  validateSearch: dutiesSearch,
}).lazy(() => import('./routes/duties.tsx').then(({ route }) => route))

const duty = createRoute({
  getParentRoute: () => shell,
  path: paths.duty,
  validateSearch: dutySearch,
}).lazy(() => import('./routes/duty.tsx').then(({ route }) => route))

const clauses = createRoute({
  getParentRoute: () => shell,
  path: paths.clauses,
  validateSearch: clausesSearch,
}).lazy(() => import('./routes/clauses.tsx').then(({ route }) => route))

const targets = createRoute({
  getParentRoute: () => shell,
  path: paths.targets,
  validateSearch: targetsSearch,
}).lazy(() => import('./routes/targets.tsx').then(({ route }) => route))

const teams = createRoute({
  getParentRoute: () => shell,
  path: paths.teams,
  validateSearch: teamsSearch,
}).lazy(() => import('./routes/teams.tsx').then(({ route }) => route))

const projectChanges = createRoute({ getParentRoute: () => shell, path: paths.projectChanges }).lazy(() =>
  import('./routes/project-changes.tsx').then(({ route }) => route),
)

const leads = createRoute({
  getParentRoute: () => shell,
  path: paths.leads,
  validateSearch: leadsSearch,
}).lazy(() => import('./routes/leads.tsx').then(({ route }) => route))

const team = createRoute({
  getParentRoute: () => shell,
  path: paths.team,
}).lazy(() => import('./routes/team.tsx').then(({ route }) => route))

const projects = createRoute({
  getParentRoute: () => shell,
  path: paths.projects,
  validateSearch: projectsSearch,
}).lazy(() => import('./routes/projects.tsx').then(({ route }) => route))

const projectBoard = createRoute({
  getParentRoute: () => shell,
  path: paths.projectBoard,
  validateSearch: projectsSearch,
}).lazy(() => import('./routes/project-board.tsx').then(({ route }) => route))

const elements = createRoute({
  getParentRoute: () => shell,
  path: paths.elements,
  validateSearch: elementsSearch,
}).lazy(() => import('./routes/project-elements.tsx').then(({ route }) => route))

const specialCases = createRoute({
  getParentRoute: () => shell,
  path: paths.specialCases,
  validateSearch: specialCasesSearch,
}).lazy(() => import('./routes/project-special-cases.tsx').then(({ route }) => route))

const permits = createRoute({
  getParentRoute: () => shell,
  path: paths.permits,
  validateSearch: permitsSearch,
}).lazy(() => import('./routes/project-permits.tsx').then(({ route }) => route))

const projectSearch = createRoute({
  getParentRoute: () => shell,
  path: paths.projectSearch,
  validateSearch: projectSearchSearch,
}).lazy(() => import('./routes/project-search.tsx').then(({ route }) => route))

const statistics = createRoute({
  getParentRoute: () => shell,
  path: paths.statistics,
  validateSearch: statisticsSearch,
}).lazy(() => import('./routes/project-statistics.tsx').then(({ route }) => route))

const yearEnd = createRoute({
  getParentRoute: () => shell,
  path: paths.yearEnd,
  validateSearch: yearEndSearch,
}).lazy(() => import('./routes/project-year-end.tsx').then(({ route }) => route))

const fundsWaiting = createRoute({ getParentRoute: () => shell, path: paths.fundsWaiting }).lazy(() =>
  import('./routes/project-funds.tsx').then(({ route }) => route),
)

const project = createRoute({ getParentRoute: () => shell, path: paths.project }).lazy(() =>
  import('./routes/project.tsx').then(({ route }) => route),
)

const projectNew = createRoute({ getParentRoute: () => shell, path: paths.projectNew }).lazy(() =>
  import('./routes/project-new.tsx').then(({ route }) => route),
)

const projectPaste = createRoute({ getParentRoute: () => shell, path: paths.projectPaste }).lazy(() =>
  import('./routes/project-paste.tsx').then(({ route }) => route),
)

const projectReviews = createRoute({ getParentRoute: () => shell, path: paths.projectReviews }).lazy(() =>
  import('./routes/project-reviews.tsx').then(({ route }) => route),
)

const projectCompare = createRoute({
  getParentRoute: () => shell,
  path: paths.projectCompare,
  validateSearch: compareSearch,
}).lazy(() => import('./routes/project-compare.tsx').then(({ route }) => route))

const projectSheet = createRoute({ getParentRoute: () => signedIn, path: paths.projectSheet }).lazy(() =>
  import('./routes/project-sheet.tsx').then(({ route }) => route),
)

const handOverRecord = createRoute({ getParentRoute: () => signedIn, path: paths.handOverRecord }).lazy(() =>
  import('./routes/hand-over-record.tsx').then(({ route }) => route),
)

const systemAudit = createRoute({
  getParentRoute: () => shell,
  path: paths.systemAudit,
  validateSearch: auditSearch,
}).lazy(() => import('./routes/audit.tsx').then(({ route }) => route))

const auditReleases = createRoute({ getParentRoute: () => shell, path: paths.auditReleases }).lazy(() =>
  import('./routes/audit-releases.tsx').then(({ route }) => route),
)

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    reset,
    signedIn.addChildren([
      returnPrint,
      handOverRecord,
      projectSheet,
      firstPassword,
      secondFactor,
      shell.addChildren([
        today,
        returns,
        oneReturn,
        intake,
        office,
        group,
        approval,
        approvalNotice,
        units,
        unit,
        unitReorganise,
        people,
        person,
        handOver,
        duties,
        duty,
        clauses,
        targets,
        teams,
        team,
        projectChanges,
        leads,
        projects,
        projectBoard,
        projectSearch,
        elements,
        specialCases,
        permits,
        statistics,
        yearEnd,
        fundsWaiting,
        project,
        projectNew,
        projectPaste,
        projectReviews,
        projectCompare,
        account,
        systemSettings,
        systemSessions,
        systemAccounts,
        systemRoles,
        systemAudit,
        systemBackup,
        auditReleases,
      ]),
    ]),
  ]),
  defaultPreload: 'intent',
  // Texts stand in an address as they are, also those that look like numbers; nothing in it is nested.
  parseSearch: parseSearchWith((value) => value),
  stringifySearch: stringifySearchWith(JSON.stringify),
  scrollRestoration: true,
  trailingSlash: 'never',
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
