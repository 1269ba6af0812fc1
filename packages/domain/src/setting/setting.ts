import { z } from 'zod'

/** A setting of the installation: what it is called, what it may be, and what it is until somebody decides. */
type SettingShape = {
  readonly group: 'password' | 'sign-in' | 'session' | 'requests' | 'backup' | 'audit'
  readonly label: string
  /** What it does, for whoever decides. */
  readonly hint: string
  readonly schema: z.ZodType<number | string | boolean>
  readonly default: number | string | boolean
  /** Counted in. */
  readonly unit?: string
}

const count = (least: number, most: number) => z.int().min(least).max(most)

/**
 * Every setting by its id. Rules of passwords and sessions follow common
 * practice under GB/T 22239 (S1, S2); a district's security administrator may
 * make them stricter or milder within these bounds.
 */
export const settings = {
  'password.minLength': {
    group: 'password',
    label: '最短长度',
    hint: '新密码至少这么多个字符',
    schema: count(8, 64),
    default: 8,
    unit: '个字符',
  },
  'password.classes': {
    group: 'password',
    label: '字符种类',
    hint: '大写字母、小写字母、数字、符号四类中至少几类',
    schema: count(1, 4),
    default: 3,
    unit: '类',
  },
  'password.history': {
    group: 'password',
    label: '不得与最近几个密码相同',
    hint: '0 为不限制',
    schema: count(0, 24),
    default: 5,
    unit: '个',
  },
  'password.maxAgeDays': {
    group: 'password',
    label: '更换期限',
    hint: '到期后须先更换密码才能继续使用；0 为不限期',
    schema: count(0, 365),
    default: 90,
    unit: '天',
  },
  'password.noticeDays': {
    group: 'password',
    label: '到期前提醒',
    hint: '到期前这么多天起，在页面上提醒本人',
    schema: count(0, 60),
    default: 14,
    unit: '天',
  },
  'lockOut.attempts': {
    group: 'sign-in',
    label: '允许连续输错',
    hint: '连续输错达到次数后锁定',
    schema: count(3, 20),
    default: 5,
    unit: '次',
  },
  'lockOut.minutes': {
    group: 'sign-in',
    label: '锁定时间',
    hint: '锁定期满后可以再试，管理员也可以重置密码',
    schema: count(1, 1440),
    default: 15,
    unit: '分钟',
  },
  'signIn.perAddressPerMinute': {
    group: 'sign-in',
    label: '同一地址每分钟登录次数',
    hint: '全区可能共用一个出口地址，不宜过小',
    schema: count(10, 10_000),
    default: 120,
    unit: '次',
  },
  'session.idleMinutes': {
    group: 'session',
    label: '闲置退出',
    hint: '这么长时间没有操作就退出登录，未保存的内容仍保留在本机',
    schema: count(1, 480),
    default: 30,
    unit: '分钟',
  },
  'session.warnMinutes': {
    group: 'session',
    label: '退出前提醒',
    hint: '退出前这么长时间给出提醒',
    schema: count(1, 30),
    default: 2,
    unit: '分钟',
  },
  'session.maxHours': {
    group: 'session',
    label: '最长登录时间',
    hint: '到时须重新登录',
    schema: count(1, 72),
    default: 12,
    unit: '小时',
  },
  'requests.perAddressPerMinute': {
    group: 'requests',
    label: '同一地址每分钟请求次数',
    hint: '超过后请对方稍候；全区可能共用一个出口地址，不宜过小',
    schema: count(60, 1_000_000),
    default: 6_000,
    unit: '次',
  },
  'requests.perAccountPerMinute': {
    group: 'requests',
    label: '同一账号每分钟请求次数',
    hint: '超过后请对方稍候',
    schema: count(60, 100_000),
    default: 1_200,
    unit: '次',
  },
  'backup.everyHours': {
    group: 'backup',
    label: '自动备份间隔',
    hint: '每隔这么久自动备份一次；0 为不自动备份',
    schema: count(0, 24 * 31),
    default: 24,
    unit: '小时',
  },
  'backup.keep': {
    group: 'backup',
    label: '保留几份',
    hint: '自动备份只保留最近几份，更早的删除；手工备份的文件不受影响',
    schema: count(1, 1000),
    default: 14,
    unit: '份',
  },
  'backup.directory': {
    group: 'backup',
    label: '存放目录',
    hint: '服务器上的完整路径，最好在另一块磁盘上；空着时放在数据目录的 backups 里',
    schema: z.string().max(300),
    default: '',
  },
} as const satisfies Record<string, SettingShape>

export type SettingId = keyof typeof settings
/** The id of a setting; any other is refused. */
export const settingIdSchema = z.enum(Object.keys(settings) as [SettingId, ...SettingId[]])
/** What every setting is at a moment. */
export type SettingValues = { readonly [Id in SettingId]: z.infer<(typeof settings)[Id]['schema']> }

/**
 * What applies: what was decided where it is (still) allowed, else the default.
 * A value that an earlier program stored and this one does not allow is passed over.
 *
 * @param stored decided values by id; ids that are no settings are ignored.
 * @example settingValues({ 'session.idleMinutes': 15 })['session.idleMinutes'] // 15
 * @example settingValues({ 'session.idleMinutes': -1 })['session.idleMinutes'] // 30, the default
 */
export function settingValues(stored: Readonly<Record<string, unknown>>): SettingValues {
  return Object.fromEntries(
    Object.entries(settings).map(([id, { schema, default: fallback }]) => {
      const decided = schema.safeParse(stored[id])
      return [id, decided.success ? decided.data : fallback]
    }),
  ) as SettingValues
}
