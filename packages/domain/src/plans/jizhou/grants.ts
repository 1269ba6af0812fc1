import type { WorkPlanInput } from '../../plan/work-plan.ts'

export const roles: WorkPlanInput['roles'] = [
  { id: 'reporter', name: '填报人' },
  { id: 'reviewer', name: '审核人' },
  { id: 'office', name: '领导小组办公室' },
]

const unitRoles = ['reporter', 'reviewer'] as const

export const grants: WorkPlanInput['grants'] = [
  ...unitRoles.flatMap((role) => [
    { role, policy: 'return.read' as const, scope: 'own-and-under' as const },
    { role, policy: 'project.read' as const, scope: 'own-and-under' as const },
    { role, policy: 'contact.read' as const, scope: 'own-and-under' as const },
  ]),
  { role: 'reporter', policy: 'return.fill', scope: 'own' },
  { role: 'reporter', policy: 'project.edit', scope: 'own' },
  { role: 'reviewer', policy: 'return.review', scope: 'own' },
  { role: 'office', policy: 'return.read', scope: 'all' },
  { role: 'office', policy: 'return.fill', scope: 'own' },
  { role: 'office', policy: 'return.review', scope: 'own' },
  { role: 'office', policy: 'return.decide', scope: 'all' },
  { role: 'office', policy: 'matrix.read', scope: 'all' },
  { role: 'office', policy: 'consolidation.read', scope: 'all' },
  { role: 'office', policy: 'project.read', scope: 'all' },
  { role: 'office', policy: 'project.edit', scope: 'own' },
  { role: 'office', policy: 'contact.read', scope: 'all' },
]
