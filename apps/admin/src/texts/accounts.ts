import type { Administration } from '@zhaoshang/domain'
import type { ApiRefusal } from '../trpc/types.ts'

const administrations = {
  accounts: '系统管理员',
  security: '安全管理员',
  audit: '审计管理员',
} satisfies Record<Administration, string>

/** What one of the three administrators is called, whatever the plan calls the role. */
export function administrationText(administers: Administration): string {
  return administrations[administers]
}

type Fault = Extract<ApiRefusal, { code: 'holding-refused' }>['faults'][number]

/** Why a role cannot be held so. */
export function holdingFaultText(fault: Fault): string {
  switch (fault.code) {
    case 'role-unknown':
      return `工作方案里没有“${fault.role}”这个角色`
    case 'role-misfit':
      return `“${fault.role}”不适用于${fault.unit}`
    case 'administers-alone':
      return `${fault.name}：“${fault.role}”必须单独使用一个账号，不能再兼其他角色`
    case 'own-role':
      return `${fault.name}：不能给自己授予角色`
    case 'last-administrator':
      return `${administrations[fault.administers]}至少要留一人`
  }
}
