import type { Home } from '../../trpc/types.ts'

type Task = Home['tasks'][number]
type Target = { readonly href: (key: string) => string; readonly doing: string }

/** The page for each kind of task, and what one does there. */
const targets: { readonly [Kind in Task['kind']]: Target } = {
  approval: { href: (key) => `/organisation/approvals/${key}`, doing: '去决定' },
  'account-requests': { href: () => '/system/accounts?view=requests', doing: '去确认' },
  'account-refused': { href: () => '/system/accounts?view=requests&state=refused', doing: '去看看' },
  'roles-waiting': { href: () => '/system/roles', doing: '去授权' },
  'duty-report': { href: (key) => `/organisation/duties/${key}`, doing: '去填报' },
  'duty-assess': { href: (key) => `/organisation/duties/${key}`, doing: '去评价' },
  'target-consult': { href: (key) => `/organisation/targets?year=${key}`, doing: '去答复' },
  'target-answers': { href: (key) => `/organisation/targets?year=${key}`, doing: '去看看' },
  'team-size': { href: (key) => `/organisation/teams/${key}`, doing: '去看看' },
  'element-asks': { href: () => '/projects/elements', doing: '去审核' },
  'elements-refused': { href: () => '/projects/elements?view=refused', doing: '去看看' },
  'elements-overdue': { href: () => '/projects/elements?view=overdue', doing: '去看看' },
  'permits-overdue': { href: () => '/projects/permits?view=overdue', doing: '去看看' },
  'project-reviews': { href: () => '/projects/reviews', doing: '去审核' },
  'project-returned': { href: (key) => `/projects/${key}`, doing: '去补正' },
  'project-mention': { href: (key) => `/projects/${key}#project-comments`, doing: '去看看' },
  'leads-waiting': { href: () => '/leads?view=new', doing: '去研判' },
  'lead-decided': { href: () => '/leads?view=decided', doing: '去看看' },
  'duplicates-waiting': { href: () => '/projects/reviews#reviews-duplicates', doing: '去认定' },
  'audit-release': { href: () => '/audit-releases', doing: '去决定' },
  'audit-release-security': { href: () => '/audit-releases', doing: '去决定' },
}

/** Where a task is done, and the word on its button. */
export function taskLink({ kind, key }: Task): { href: string; doing: string } {
  const { href, doing } = targets[kind]
  return { href: href(key), doing }
}
