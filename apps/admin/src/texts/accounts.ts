import type { Administration, RosterFault } from '@zhaoshang/domain'
import type { AccountRequest, AccountState, ApiRefusal, RequestState } from '../trpc/types.ts'
import type { Tone } from './returns.ts'

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

const requestStates = {
  proposed: { text: '待确认', tone: 'main' },
  confirmed: { text: '已办', tone: 'done' },
  refused: { text: '未通过', tone: 'alert' },
  withdrawn: { text: '已撤回', tone: 'quiet' },
} satisfies Record<RequestState, { text: string; tone: Tone }>

/** How a request for an account stands. */
export function requestStateText(state: RequestState): { text: string; tone: Tone } {
  return requestStates[state]
}
export const requestStateNames = Object.keys(requestStates) as RequestState[]

const requestKinds = {
  open: '新开账号',
  disable: '停用',
  enable: '启用',
  rename: '改名',
} satisfies Record<AccountRequest['kind'], string>

export function requestKindText(kind: AccountRequest['kind']): string {
  return requestKinds[kind]
}

const accountStates = {
  active: '在用',
  disabled: '已停用',
  locked: '已锁定',
  never: '从未登录',
  unused: '90 天未用',
} satisfies Record<AccountState, string>

export function accountStateText(state: AccountState): string {
  return accountStates[state]
}
export const accountStateNames = Object.keys(accountStates) as AccountState[]

/** What is wrong with a cell of a roster, and what to write instead. */
export function rosterFaultText(fault: {
  readonly code: RosterFault['code']
  readonly read: string
  readonly otherRow?: number | undefined
  readonly nearest?: readonly string[] | undefined
}): string {
  switch (fault.code) {
    case 'missing':
      return '没有填'
    case 'too-long':
      return '太长了'
    case 'username-malformed':
      return `“${fault.read}”不能作用户名，请用小写字母、数字`
    case 'username-taken':
      return `“${fault.read}”已有人使用，请换一个`
    case 'username-repeated':
      return `和第 ${fault.otherRow} 行重复`
    case 'role-unknown':
      return `没有“${fault.read}”这个角色，可填：${fault.nearest?.join('、')}`
  }
}
