import type { WorkPlanInput } from '../../plan/work-plan.ts'

type Grant = WorkPlanInput['grants'][number]
type Policy = Grant['policy']
type Units = WorkPlanInput['roles'][number]['units']

/** Units that hand something in, owed or joined. */
const handsIn: Units = {
  any: [
    { has: ['capabilities', 'reports-monthly'] },
    { has: ['capabilities', 'reports-weekly'] },
    { has: ['capabilities', 'joins-monthly'] },
  ],
}
const keepsOffice: Units = { has: ['capabilities', 'keeps-office'] }

export const roles: WorkPlanInput['roles'] = [
  { id: 'reporter', name: '填报人', units: handsIn },
  { id: 'reviewer', name: '审核人' },
  { id: 'manager', name: '单位管理员' },
  { id: 'liaison', name: '联络员', units: { has: ['kinds', 'member'] } },
  { id: 'office', name: '领导小组办公室', units: keepsOffice },
  { id: 'office-director', name: '办公室主任', units: keepsOffice },
  { id: 'leader', name: '组长', units: keepsOffice },
  { id: 'deputy-leader', name: '副组长', units: keepsOffice },
  { id: 'secretary', name: '领导秘书', units: keepsOffice },
  { id: 'stationed', name: '驻外招商人员' },
  { id: 'specialist', name: '企业专员' },
  { id: 'department', name: '有关部门' },
  { id: 'portal-editor', name: '门户编辑' },
  { id: 'portal-reviewer', name: '门户审核' },
  { id: 'system-admin', name: '系统管理员', administers: 'accounts' },
  { id: 'security-admin', name: '安全管理员', administers: 'security' },
  { id: 'audit-admin', name: '审计管理员', administers: 'audit' },
]

/** The roles that hold a policy, by how far it reaches for them. */
function held(
  policy: Policy,
  reach: { own?: readonly string[]; ownAndUnder?: readonly string[]; all?: readonly string[] },
): Grant[] {
  const { own = [], ownAndUnder = [], all = [] } = reach
  return [
    ...own.map((role): Grant => ({ role, policy, scope: 'own' })),
    ...ownAndUnder.map((role): Grant => ({ role, policy, scope: 'own-and-under' })),
    ...all.map((role): Grant => ({ role, policy, scope: 'all' })),
  ]
}

const office = ['office', 'office-director'] as const
/** The group's leaders, and the secretary who enters for them: they see everything and change nothing of a unit's. */
const leaders = ['leader', 'deputy-leader', 'secretary'] as const
const overview = [...office, ...leaders] as const
/** Those who work in a unit that reports or is a member. */
const unitStaff = ['reporter', 'reviewer', 'manager', 'liaison'] as const
const heads = ['reviewer', 'manager'] as const
/** Those who have a narrow job: what they need of the register comes with it. */
const outside = ['stationed', 'specialist', 'department', 'portal-editor', 'portal-reviewer'] as const
const everyone = [...unitStaff, ...overview, ...outside] as const

/** Who may do what, by role and reach; `access-matrix.csv` is the same signed by people. */
export const grants: Grant[] = [
  ...held('return.read', { ownAndUnder: ['reporter', 'reviewer', 'liaison'], all: overview }),
  ...held('return.fill', { own: ['reporter', 'liaison', ...office] }),
  ...held('return.review', { own: ['reviewer', ...office] }),
  ...held('return.decide', { all: office }),
  ...held('matrix.read', { all: overview }),
  ...held('consolidation.read', { all: overview }),
  ...held('project.read', {
    own: ['stationed', 'specialist'],
    ownAndUnder: ['reporter', 'reviewer', 'liaison'],
    all: overview,
  }),
  ...held('project.edit', { own: ['reporter', ...office] }),
  ...held('project.decide', { all: office }),
  ...held('project.transfer', { all: office }),
  ...held('project.undo', { own: ['reporter'], all: office }),
  ...held('project.comment', {
    own: ['stationed', 'specialist'],
    ownAndUnder: ['reporter', 'reviewer', 'liaison'],
    all: overview,
  }),
  ...held('fund.verify', { all: office }),
  ...held('view.publish', { all: office }),
  ...held('element.decide', { own: ['reviewer', 'liaison', 'department'] }),
  ...held('assurance.deliver', { own: ['reviewer', 'liaison', 'department'] }),
  ...held('permit.edit', { own: ['reviewer', 'liaison', 'department'] }),
  ...held('lead.read', {
    own: ['stationed', 'specialist'],
    ownAndUnder: ['reporter', 'reviewer', 'liaison'],
    all: overview,
  }),
  ...held('lead.send', { own: ['stationed', 'specialist', 'reporter', 'liaison', ...office] }),
  ...held('lead.decide', { all: office }),
  // A liaison hands in for his unit: what he hands in he sees.
  ...held('contact.read', { own: ['liaison'], ownAndUnder: ['reporter', 'reviewer'], all: office }),
  ...held('contact.unmask', { own: ['liaison'], ownAndUnder: ['reporter', 'reviewer'], all: office }),

  ...held('contact.export', { all: office }),

  ...held('group.read', { all: everyone }),
  ...held('group.edit', { all: office }),
  ...held('member-change.propose', { all: office }),
  // The secretary enters what was answered on paper, and answers nothing himself.
  ...held('approval.answer', {
    own: ['reviewer', 'liaison', 'department', ...office, 'leader', 'deputy-leader'],
  }),
  ...held('approval.record', { all: [...office, 'secretary'] }),

  ...held('unit.read', { all: [...everyone, 'system-admin', 'security-admin', 'audit-admin'] }),
  ...held('unit.edit', { own: ['manager'], all: [...office, 'system-admin'] }),
  ...held('unit.reorganise', { all: office }),
  ...held('person.read', { ownAndUnder: unitStaff, own: outside, all: overview }),
  ...held('person.edit', { ownAndUnder: ['manager'], all: office }),
  ...held('person.hand-over', { ownAndUnder: ['manager'], all: office }),
  ...held('team.read', { ownAndUnder: unitStaff, own: ['stationed', 'specialist'], all: overview }),
  ...held('team.edit', { ownAndUnder: heads, own: ['liaison'], all: office }),

  ...held('clause.read', { all: [...unitStaff, ...overview] }),
  ...held('duty.read', { ownAndUnder: unitStaff, own: ['department'], all: overview }),
  ...held('duty.edit', { own: ['liaison', ...heads], all: office }),
  ...held('duty.report', { own: ['liaison', 'reviewer'], all: office }),
  ...held('duty.assess', { all: office }),
  ...held('target.read', { ownAndUnder: unitStaff, all: overview }),
  ...held('target.edit', { all: office }),
  ...held('target.consult', { own: ['reviewer', 'liaison'] }),
  ...held('target.split', { own: heads }),

  ...held('account.propose', { ownAndUnder: ['manager'], own: ['office-director'] }),
  ...held('account.read', {
    ownAndUnder: ['manager'],
    own: ['office-director'],
    all: ['system-admin', 'security-admin'],
  }),
  ...held('account.confirm', { all: ['system-admin'] }),
  ...held('account.reset', { all: ['system-admin'] }),
  ...held('backup.read', { all: ['system-admin'] }),
  ...held('role.read', { all: ['security-admin'] }),
  ...held('role.grant', { all: ['security-admin'] }),
  ...held('setting.read', { all: ['security-admin'] }),
  ...held('setting.edit', { all: ['security-admin'] }),
  ...held('session.read', { all: ['security-admin'] }),
  ...held('session.end', { all: ['security-admin'] }),
  ...held('audit.release-security', { all: ['security-admin'] }),
  ...held('audit.read', { all: ['audit-admin'] }),
  ...held('audit.release', { all: ['office-director'] }),
]
