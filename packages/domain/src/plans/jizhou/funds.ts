import type { WorkPlanInput } from '../../plan/work-plan.ts'

/** Sources follow the vouchers that published verifications ask for. */
export const funds: WorkPlanInput['funds'] = {
  counts: 'all',
  year: 'carried-over',
  sources: [
    { id: 'bank', name: '银行进账单' },
    { id: 'capital', name: '验资报告' },
    { id: 'equipment', name: '设备款票据' },
    { id: 'land', name: '土地款票据' },
    { id: 'statistics', name: '入统凭证' },
  ],
  goesOn: { not: { eq: ['status', 'terminated'] } },
}

export const rateRules: WorkPlanInput['rateRules'] = [
  { id: 'landed', name: '签约落地率', of: 'signed', reached: 'landed' },
  { id: 'in-place', name: '资金到位率', of: 'signed', funds: true },
  { id: 'started', name: '开工率', of: 'signed', reached: 'under-construction' },
  { id: 'producing', name: '投产率', of: 'signed', reached: 'in-production' },
]
