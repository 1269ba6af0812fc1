import type { ApiRefusal } from '../trpc/types.ts'

type PasswordFault = Extract<ApiRefusal, { code: 'password-refused' }>['faults'][number]
export type SignedOut = Extract<ApiRefusal, { code: 'not-signed-in' }>['reason']

/** Why one has to sign in again, where the server knows. */
export function signedOutText(reason: SignedOut): string {
  if (reason === 'idle') return '很久没有操作，为安全起见已经退出。请重新登录，填过的草稿还在。'
  if (reason === 'disabled') return '这个账号已经停用。有疑问请联系本单位管理员。'
  return '登录已过期，请重新登录。填过的草稿还在。'
}

/** What is wrong with a new password, without a full stop. */
export function passwordFaultText({ code, limit }: PasswordFault): string {
  switch (code) {
    case 'too-short':
      return `至少 ${limit} 个字符`
    case 'too-long':
      return `最多 ${limit} 个字符`
    case 'too-few-classes':
      return `大写字母、小写字母、数字、符号中至少有 ${limit} 类`
    case 'names-the-person':
      return '不能含有用户名或姓名'
    case 'common':
      return '这个密码太常见，容易被猜到'
    case 'used-before':
      return `不能与最近 ${limit} 个密码相同`
  }
}
