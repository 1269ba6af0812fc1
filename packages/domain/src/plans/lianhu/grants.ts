import type { WorkPlanInput } from '../../plan/work-plan.ts'

type Grant = WorkPlanInput['grants'][number]
type Policy = Grant['policy']

export const roles: WorkPlanInput['roles'] = [
  { id: 'clerk', name: '经办人' },
  { id: 'head', name: '分管负责人' },
  { id: 'bureau', name: '招商局调度科', units: { has: ['kinds', 'bureau'] } },
  { id: 'keeper', name: '账号管理员', administers: 'accounts' },
  { id: 'guard', name: '安全保密员', administers: 'security' },
  { id: 'auditor', name: '审计员', administers: 'audit' },
]

function granted(role: string, scope: Grant['scope'], ...names: Policy[]): Grant[] {
  return names.map((policy) => ({ role, policy, scope }))
}

const inUnit = [
  'return.read',
  'project.read',
  'contact.read',
  'contact.unmask',
  'person.read',
  'team.read',
  'duty.read',
  'target.read',
] as const
const forEverybody = ['group.read', 'unit.read', 'clause.read'] as const

export const grants: Grant[] = [
  ...granted('clerk', 'own', ...inUnit, 'return.fill', 'project.edit', 'duty.report'),
  ...granted('clerk', 'own', 'project.undo', 'project.comment', 'lead.read', 'lead.send'),
  ...granted('clerk', 'all', ...forEverybody),
  ...granted('head', 'own', ...inUnit, 'return.review', 'approval.answer', 'person.edit', 'person.hand-over'),
  ...granted('head', 'own', 'team.edit', 'duty.edit', 'target.consult', 'target.split'),
  ...granted('head', 'own', 'account.propose', 'account.read'),
  ...granted(
    'head',
    'own',
    'project.comment',
    'lead.read',
    'element.decide',
    'assurance.deliver',
    'permit.edit',
  ),
  ...granted('head', 'all', ...forEverybody),
  ...granted('bureau', 'all', ...inUnit, ...forEverybody, 'return.decide', 'matrix.read'),
  ...granted('bureau', 'all', 'consolidation.read', 'group.edit', 'member-change.propose', 'approval.record'),
  ...granted('bureau', 'all', 'project.decide', 'project.transfer', 'project.undo', 'project.comment'),
  ...granted('bureau', 'all', 'fund.verify', 'view.publish', 'lead.read', 'lead.decide', 'contact.export'),
  ...granted('bureau', 'own', 'lead.send'),
  ...granted('bureau', 'own', 'approval.answer', 'account.propose', 'account.read'),
  ...granted('bureau', 'all', 'unit.edit', 'unit.reorganise', 'person.edit', 'person.hand-over', 'team.edit'),
  ...granted('bureau', 'all', 'duty.edit', 'duty.assess', 'target.edit', 'audit.release'),
  ...granted('keeper', 'all', 'unit.read', 'unit.edit', 'account.read', 'account.confirm', 'account.reset'),
  ...granted('keeper', 'all', 'backup.read'),
  ...granted('guard', 'all', 'unit.read', 'account.read', 'role.read', 'role.grant', 'setting.read'),
  ...granted('guard', 'all', 'setting.edit', 'session.read', 'session.end', 'audit.release-security'),
  ...granted('auditor', 'all', 'unit.read', 'audit.read'),
]
