import type { PolicyName } from '@zhaoshang/domain'
import { paths } from '../../paths.ts'
import { mayAny } from '../../session/me.ts'
import type { Home, Me } from '../../trpc/types.ts'
import type { IconName } from './icon.tsx'

/** One place to go, under the job that it serves. */
export interface Entry {
  readonly to:
    | typeof paths.today
    | typeof paths.returns
    | typeof paths.office
    | typeof paths.projects
    | typeof paths.projectReviews
    | typeof paths.projectBoard
    | typeof paths.elements
    | typeof paths.specialCases
    | typeof paths.permits
    | typeof paths.statistics
    | typeof paths.fundsWaiting
    | typeof paths.group
    | typeof paths.units
    | typeof paths.people
    | typeof paths.duties
    | typeof paths.clauses
    | typeof paths.targets
    | typeof paths.teams
    | typeof paths.leads
    | typeof paths.projectChanges
    | typeof paths.systemAccounts
    | typeof paths.systemRoles
    | typeof paths.systemSessions
    | typeof paths.systemSettings
    | typeof paths.systemAudit
    | typeof paths.systemBackup
    | typeof paths.auditReleases
  readonly label: string
  readonly icon: IconName
  readonly policies: readonly PolicyName[]
  /** How much of it waits for the person. */
  readonly waits: (home: Home) => number
}
export interface Job {
  readonly name?: string
  readonly entries: readonly Entry[]
}

/** Only what exists; each screen adds its line here when it comes. */
const jobs: readonly Job[] = [
  {
    entries: [
      {
        to: paths.today,
        label: '今日',
        icon: 'today',
        policies: [],
        waits: (home) =>
          home.waiting.length +
          home.returned.length +
          home.tasks.filter(({ kind }) => kind === 'approval').length,
      },
    ],
  },
  {
    name: '报送',
    entries: [
      {
        to: paths.returns,
        label: '本单位报送',
        icon: 'return',
        policies: ['return.fill', 'return.review'],
        waits: (home) =>
          home.owed.filter(({ timing }) => timing === 'due-soon' || timing === 'overdue').length,
      },
      {
        to: paths.office,
        label: '全区报送',
        icon: 'office',
        policies: ['matrix.read'],
        waits: (home) => home.matrixSummary?.submitted ?? 0,
      },
    ],
  },
  {
    name: '项目',
    entries: [
      { to: paths.projects, label: '项目库', icon: 'return', policies: ['project.read'], waits: () => 0 },
      { to: paths.projectBoard, label: '看板', icon: 'office', policies: ['project.read'], waits: () => 0 },
      {
        to: paths.projectReviews,
        label: '待审核',
        icon: 'trail',
        policies: ['project.decide'],
        waits: (home) => countOf(home, 'project-reviews') + countOf(home, 'duplicates-waiting'),
      },
      {
        to: paths.elements,
        label: '要素审核',
        icon: 'return',
        policies: ['element.decide', 'assurance.deliver', 'project.read'],
        waits: (home) => countOf(home, 'element-asks'),
      },
      { to: paths.specialCases, label: '一事一议', icon: 'team', policies: ['project.read'], waits: () => 0 },
      {
        to: paths.permits,
        label: '审批跟踪',
        icon: 'trail',
        policies: ['permit.edit', 'project.read'],
        waits: (home) => countOf(home, 'permits-overdue'),
      },
      {
        to: paths.fundsWaiting,
        label: '资金核实',
        icon: 'return',
        policies: ['fund.verify'],
        waits: () => 0,
      },
      { to: paths.statistics, label: '统计', icon: 'office', policies: ['project.read'], waits: () => 0 },
      {
        to: paths.projectChanges,
        label: '最近操作',
        icon: 'backup',
        policies: ['project.undo'],
        waits: () => 0,
      },
    ],
  },
  {
    name: '线索',
    entries: [
      {
        to: paths.leads,
        label: '线索',
        icon: 'search',
        policies: ['lead.read', 'lead.send'],
        waits: (home) => countOf(home, 'leads-waiting'),
      },
    ],
  },
  {
    name: '组织',
    entries: [
      { to: paths.group, label: '领导小组', icon: 'team', policies: ['group.read'], waits: () => 0 },
      { to: paths.units, label: '单位', icon: 'unit', policies: ['unit.read'], waits: () => 0 },
      { to: paths.people, label: '人员', icon: 'person', policies: ['person.read'], waits: () => 0 },
      {
        to: paths.duties,
        label: '职责清单',
        icon: 'return',
        policies: ['duty.read'],
        waits: (home) => home.tasks.filter(({ kind }) => kind.startsWith('duty-')).length,
      },
      { to: paths.clauses, label: '条款落实', icon: 'trail', policies: ['clause.read'], waits: () => 0 },
      {
        to: paths.targets,
        label: '年度目标',
        icon: 'office',
        policies: ['target.read'],
        waits: (home) => home.tasks.filter(({ kind }) => kind.startsWith('target-')).length,
      },
      { to: paths.teams, label: '招商队伍', icon: 'team', policies: ['team.read'], waits: () => 0 },
    ],
  },
  {
    name: '系统',
    entries: [
      {
        to: paths.systemAccounts,
        label: '账号',
        icon: 'person',
        policies: ['account.propose', 'account.confirm'],
        waits: (home) => home.tasks.filter(({ kind }) => kind === 'account-requests').length,
      },
      {
        to: paths.systemRoles,
        label: '角色',
        icon: 'key',
        policies: ['role.read'],
        waits: (home) => home.tasks.filter(({ kind }) => kind === 'roles-waiting').length,
      },
      {
        to: paths.systemSessions,
        label: '会话',
        icon: 'session',
        policies: ['session.read'],
        waits: () => 0,
      },
      {
        to: paths.systemSettings,
        label: '设置',
        icon: 'setting',
        policies: ['setting.read'],
        waits: () => 0,
      },
      {
        to: paths.systemAudit,
        label: '审计',
        icon: 'trail',
        policies: ['audit.read'],
        waits: () => 0,
      },
      {
        to: paths.systemBackup,
        label: '备份',
        icon: 'backup',
        policies: ['backup.read'],
        waits: () => 0,
      },
      {
        to: paths.auditReleases,
        label: '查看申请',
        icon: 'trail',
        policies: ['audit.release', 'audit.release-security'],
        waits: (home) => home.tasks.filter(({ kind }) => kind.startsWith('audit-release')).length,
      },
    ],
  },
]

/** What stands behind tasks that are told as one line. */
function countOf(home: Home, kind: Home['tasks'][number]['kind']): number {
  return home.tasks.reduce((sum, task) => sum + (task.kind === kind ? (task.count ?? 1) : 0), 0)
}

/** What the person may use, by job; a job without entries is not named. */
export function jobsOf(me: Me): Job[] {
  return jobs
    .map((job) => ({
      ...job,
      entries: job.entries.filter(({ policies }) => policies.length === 0 || mayAny(me, ...policies)),
    }))
    .filter(({ entries }) => entries.length > 0)
}
