import type { Screens } from '@zhaoshang/api'
import { capabilityIdSchema, type CapabilityId, type WorkPlan } from '@zhaoshang/domain'

/** Screens by the capability that they serve. The domain library knows no routes, so the apps' host keeps this table. */
export const screens: Screens = {
  'monthly-return': { side: 'console', path: '/returns' },
  'leader-activities': { side: 'console', path: '/returns', missing: '从活动台账预填、按区领导汇总' },
  consolidation: { side: 'console', path: '/office', missing: '报告（docx）和向市里报送' },
  'project-register': { side: 'console', path: '/projects' },
  'element-review': { side: 'console', path: '/projects/elements' },
  'element-assurance': { side: 'console', path: '/projects/elements' },
  'special-case': { side: 'console', path: '/projects/special-cases' },
  'approval-tracking': { side: 'console', path: '/projects/permits' },
  'municipal-support': { side: 'console', path: '/projects/elements' },
  'problem-handling': { side: 'console', path: '/returns', missing: '分办、时限、延期、督办、回访' },
  'activity-ledger': { side: 'console', path: '/returns', missing: '单独的台账页面和计划活动' },
  'team-register': { side: 'console', path: '/organisation/teams', missing: '出访行程，随活动台账' },
  'training-register': { side: 'console', path: '/organisation/teams' },
  'expert-register': { side: 'console', path: '/organisation/teams' },
  'stationed-offices': {
    side: 'console',
    path: '/organisation/teams',
    missing: '驻外走访企业和报回线索',
  },
  platforms: { side: 'console', path: '/organisation/teams', missing: '商会、协会、联盟的联系和成效' },
  'duty-register': { side: 'console', path: '/organisation/duties' },
  'annual-targets': {
    side: 'console',
    path: '/organisation/targets',
    missing: '按合并、拆分前后的单位汇总',
  },
  'group-register': { side: 'console', path: '/organisation/group' },
  'member-changes': { side: 'console', path: '/organisation/group' },
  'industry-profiles': { side: 'portal', path: '/industries' },
  'portal-information': { side: 'portal', path: '/', missing: '资讯、公告和编审' },
  'portal-policies': { side: 'portal', path: '/policies', missing: '编审流程' },
  'policy-library': { side: 'portal', path: '/policies', missing: '政策维护页面' },
}

/** Capabilities that a plan's clauses bind and no screen serves, each once, in the catalogue's order. */
export function unserved(plan: WorkPlan): CapabilityId[] {
  const bound = new Set(
    plan.clauses.flatMap(({ obligations }) =>
      obligations.flatMap(({ by }) => ('capability' in by ? [by.capability] : [])),
    ),
  )
  return capabilityIdSchema.options.filter((id) => bound.has(id) && screens[id] === undefined)
}
