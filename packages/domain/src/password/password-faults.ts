import type { SettingValues } from '../setting/setting.ts'

/** What is wrong with a password that somebody would like to have; `limit` is what was asked for. */
export type PasswordFault =
  | { readonly code: 'too-short'; readonly limit: number }
  | { readonly code: 'too-few-classes'; readonly limit: number }
  | { readonly code: 'too-long'; readonly limit: number }
  /** It holds the person's name or username. */
  | { readonly code: 'names-the-person' }
  /** It is one that everybody tries first, or a run of the same sign. */
  | { readonly code: 'common' }

/** The settings that judge a new password. */
export type PasswordRules = Pick<SettingValues, 'password.minLength' | 'password.classes'>

const longest = 128
const classes = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{Lu}\p{Ll}\p{Nd}]/u]
/** Parts that everybody's first guess is made of; a password that is little more than one of them is common. */
const guesses = [
  'password',
  'passw0rd',
  'p@ssw0rd',
  'admin',
  'qwerty',
  '1qaz2wsx',
  'abc123',
  'a1b2c3',
  '123456',
  '888888',
  '666666',
  '5201314',
  'iloveyou',
  'welcome',
  'zhaoshang',
]

/**
 * Everything that the rules have against a password; an empty list: it is allowed.
 * That it was used before is not to be seen from the text: whoever holds the
 * history asks that.
 *
 * @param who the account: neither its name nor its username may stand in it.
 * @example passwordFaults(settingValues({}), 'short', { username: 'wang', name: '王某' }) // too-short, too-few-classes
 */
export function passwordFaults(
  rules: PasswordRules,
  password: string,
  who: { readonly username: string; readonly name: string },
): PasswordFault[] {
  const length = [...password].length
  const found = classes.filter((kind) => kind.test(password)).length
  const faults: PasswordFault[] = []
  if (length < rules['password.minLength'])
    faults.push({ code: 'too-short', limit: rules['password.minLength'] })
  if (length > longest) faults.push({ code: 'too-long', limit: longest })
  if (found < rules['password.classes'])
    faults.push({ code: 'too-few-classes', limit: rules['password.classes'] })
  const lower = password.toLowerCase()
  const names = [
    ...who.username.toLowerCase().split(/[._-]/),
    who.username.toLowerCase(),
    who.name.toLowerCase(),
  ]
  if (names.some((name) => [...name].length >= 3 && lower.includes(name)))
    faults.push({ code: 'names-the-person' })
  if (isCommon(lower)) faults.push({ code: 'common' })
  return faults
}

function isCommon(lower: string): boolean {
  if (new Set(lower).size <= 3) return true
  return guesses.some((guess) => lower.includes(guess) && lower.length - guess.length <= 4)
}

/** Where a password stands in its life: `due` has to be changed before anything else, `soon` is said on every page. */
export type PasswordAge =
  | { readonly state: 'fresh' }
  | { readonly state: 'soon' | 'due'; readonly daysLeft: number }

const dayMs = 86_400_000

/**
 * How old a password is against the rules.
 *
 * @param changedMs when it became the person's own, milliseconds; of an account whose password nobody changed yet: when it was made.
 * @example passwordAge(settingValues({}), 0, 89 * 86_400_000) // { state: 'soon', daysLeft: 1 }
 */
export function passwordAge(
  rules: Pick<SettingValues, 'password.maxAgeDays' | 'password.noticeDays'>,
  changedMs: number,
  nowMs: number,
): PasswordAge {
  const most = rules['password.maxAgeDays']
  if (most === 0) return { state: 'fresh' }
  const daysLeft = Math.ceil((changedMs + most * dayMs - nowMs) / dayMs)
  if (daysLeft <= 0) return { state: 'due', daysLeft: 0 }
  return daysLeft <= rules['password.noticeDays'] ? { state: 'soon', daysLeft } : { state: 'fresh' }
}
