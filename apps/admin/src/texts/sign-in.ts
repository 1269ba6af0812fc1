import type { SignInRefusal } from '../session/auth.ts'
import { refusalText } from './refusals.ts'

const texts = {
  unreachable: '连不上服务器，请检查网络后再试。',
  failed: '服务器出了问题，请稍后再试。',
} satisfies Record<Extract<SignInRefusal, string>, string>

/** The sentence for a refusal, at the sign-in or about the second factor. */
export function authText(refusal: SignInRefusal): string {
  return typeof refusal === 'string' ? texts[refusal] : refusalText(refusal)
}

/** At the sign-in neither the name nor the password is said to be the wrong one. */
export function signInText(refusal: SignInRefusal): string {
  return typeof refusal === 'object' && refusal.code === 'password-wrong'
    ? '用户名或密码不对。连续输错会被暂时锁定，忘记了请联系系统管理员。'
    : authText(refusal)
}

/** Stands on every page where something can be entered. */
export const noSecrets = '本系统不处理涉密信息，严禁录入、上传国家秘密和工作秘密。'
