import type { SignInRefusal } from '../session/auth.ts'
import { refusalText } from './refusals.ts'

const texts = {
  wrong: '用户名或密码不对。连续输错会被暂时锁定，忘记了请联系系统管理员。',
  'too-many': '试得太多了，请过几分钟再试。',
  unreachable: '连不上服务器，请检查网络后再试。',
  failed: '服务器出了问题，请稍后再试。',
} satisfies Record<Extract<SignInRefusal, string>, string>

export function signInText(refusal: SignInRefusal): string {
  return typeof refusal === 'string' ? texts[refusal] : refusalText(refusal)
}

/** Stands on every page where something can be entered. */
export const noSecrets = '本系统不处理涉密信息，严禁录入、上传国家秘密和工作秘密。'
