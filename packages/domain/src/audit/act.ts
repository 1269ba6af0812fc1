import type { Day } from '../day/day.ts'

/** What sort of act an entry of the audit trail is about. */
export type ActKind =
  | 'data'
  | 'sign-in'
  | 'export'
  | 'unmask'
  | 'account'
  | 'role'
  | 'setting'
  | 'trail'
  | 'system'

/** The sorts of act in the words of whoever reads the trail. */
export const actKinds = {
  data: '业务数据',
  'sign-in': '登录',
  export: '导出',
  unmask: '查看联系方式',
  account: '账号和密码',
  role: '角色',
  setting: '设置',
  trail: '审计',
  system: '系统',
} as const satisfies Record<ActKind, string>

/** By the code of the act, or what stands before its dot. */
const acts: Readonly<Record<string, { readonly kind: ActKind; readonly words: string }>> = {
  'sign-in': { kind: 'sign-in', words: '登录' },
  'sign-in.failed': { kind: 'sign-in', words: '登录失败' },
  'sign-in.locked': { kind: 'sign-in', words: '连续输错，锁定' },
  'sign-in.code-failed': { kind: 'sign-in', words: '动态口令错误' },
  'sign-out': { kind: 'sign-in', words: '退出登录' },
  'session.end': { kind: 'sign-in', words: '结束他人会话' },
  'session.end-own': { kind: 'sign-in', words: '结束自己的会话' },
  'two-factor': { kind: 'account', words: '动态口令设置' },
  'two-factor.on': { kind: 'account', words: '启用动态口令' },
  'two-factor.off': { kind: 'account', words: '停用动态口令' },
  'two-factor.dropped': { kind: 'account', words: '取消他人的动态口令' },
  'two-factor.codes': { kind: 'account', words: '换发备用码' },
  password: { kind: 'account', words: '密码' },
  'password.change': { kind: 'account', words: '修改密码' },
  'password.change-failed': { kind: 'account', words: '修改密码时输错原密码' },
  'password.reset': { kind: 'account', words: '发放重置链接' },
  'password.link': { kind: 'account', words: '用链接设置密码' },
  account: { kind: 'account', words: '账号' },
  'account.first': { kind: 'account', words: '建立首批账号' },
  'account.propose': { kind: 'account', words: '申请账号' },
  'account.confirm': { kind: 'account', words: '确认账号' },
  'account.refuse': { kind: 'account', words: '不同意账号申请' },
  'account.withdraw': { kind: 'account', words: '撤回账号申请' },
  'account.disable': { kind: 'account', words: '停用账号' },
  'account.enable': { kind: 'account', words: '恢复账号' },
  'account.rename': { kind: 'account', words: '改用户名' },
  role: { kind: 'role', words: '角色' },
  'role.grant': { kind: 'role', words: '授予角色' },
  'role.take': { kind: 'role', words: '收回角色' },
  setting: { kind: 'setting', words: '修改设置' },
  export: { kind: 'export', words: '导出' },
  'export.form': { kind: 'export', words: '导出清单' },
  'export.form-with-contacts': { kind: 'export', words: '导出清单（含联系方式）' },
  'export.consolidation': { kind: 'export', words: '导出汇总表' },
  'export.duties': { kind: 'export', words: '导出职责清单' },
  'export.statistics': { kind: 'export', words: '导出项目统计' },
  'export.targets': { kind: 'export', words: '导出年度目标' },
  'export.teams': { kind: 'export', words: '导出队伍名册' },
  'export.audit': { kind: 'export', words: '导出审计记录' },
  download: { kind: 'export', words: '下载文件' },
  'download.document': { kind: 'export', words: '下载文稿' },
  'export.clauses': { kind: 'export', words: '导出条款落实' },
  'download.evidence': { kind: 'export', words: '下载佐证' },
  'download.scan': { kind: 'export', words: '下载扫描件' },
  'contact.reveal': { kind: 'unmask', words: '显示联系方式' },
  audit: { kind: 'trail', words: '审计' },
  'audit.verify': { kind: 'trail', words: '校验审计记录' },
  'audit.ask': { kind: 'trail', words: '申请查看业务内容' },
  'audit.release': { kind: 'trail', words: '同意查看业务内容' },
  'audit.refuse': { kind: 'trail', words: '不同意查看业务内容' },
  'audit.look': { kind: 'trail', words: '查看业务内容' },
  plan: { kind: 'system', words: '工作方案' },
  'plan.load': { kind: 'system', words: '装入工作方案' },
  calendar: { kind: 'system', words: '节假日' },
  backup: { kind: 'system', words: '备份' },
  'backup.take': { kind: 'system', words: '备份' },
  'backup.restore': { kind: 'system', words: '恢复备份' },
  demo: { kind: 'system', words: '示例数据' },
  return: { kind: 'data', words: '报表' },
  'return.begin': { kind: 'data', words: '开始填报' },
  'return.hand-in': { kind: 'data', words: '提交审核' },
  'return.send': { kind: 'data', words: '报送' },
  'return.send-back': { kind: 'data', words: '审核退回' },
  'return.withdraw': { kind: 'data', words: '撤回报表' },
  'return.accept': { kind: 'data', words: '接收报表' },
  'return.return': { kind: 'data', words: '退回报表' },
  'return.write': { kind: 'data', words: '填写报表' },
  intake: { kind: 'data', words: '导入' },
  'intake.receive': { kind: 'data', words: '上传清单' },
  'intake.correct': { kind: 'data', words: '改正导入内容' },
  'intake.apply': { kind: 'data', words: '确认导入' },
  'intake.discard': { kind: 'data', words: '放弃导入' },
  project: { kind: 'data', words: '项目' },
  'project.update': { kind: 'data', words: '修改项目' },
  'project.create': { kind: 'data', words: '登记项目' },
  'project.move': { kind: 'data', words: '变更阶段' },
  'project.assign': { kind: 'data', words: '指定专人和分享' },
  'project.progress': { kind: 'data', words: '填写进展' },
  'project.review-pass': { kind: 'data', words: '阶段审核通过' },
  'project.review-return': { kind: 'data', words: '阶段审核退回' },
  'project.review-again': { kind: 'data', words: '重新提交阶段审核' },
  'project.flag-propose': { kind: 'data', words: '申请项目标识' },
  'project.flag-confirm': { kind: 'data', words: '确认项目标识' },
  'project.flag-refuse': { kind: 'data', words: '不同意项目标识' },
  'project.flag-end': { kind: 'data', words: '取消项目标识' },
  'project.relate': { kind: 'data', words: '关联项目' },
  'project.unrelate': { kind: 'data', words: '取消关联项目' },
  attachment: { kind: 'data', words: '附件' },
  'attachment.add': { kind: 'data', words: '上传附件' },
  'attachment.remove': { kind: 'data', words: '移除附件' },
  'download.attachment': { kind: 'export', words: '下载附件' },
  'export.project-sheet': { kind: 'export', words: '导出项目一页纸' },
  comment: { kind: 'data', words: '留言' },
  'comment.add': { kind: 'data', words: '留言' },
  'comment.remove': { kind: 'data', words: '删除留言' },
  'comment.see': { kind: 'data', words: '看过留言提醒' },
  'project.bulk': { kind: 'data', words: '批量修改项目' },
  'project.transfer': { kind: 'data', words: '移交项目' },
  'project.merge': { kind: 'data', words: '合并项目' },
  duplicate: { kind: 'data', words: '认定重复项目' },
  change: { kind: 'data', words: '修改' },
  'change.undo': { kind: 'data', words: '撤销修改' },
  lead: { kind: 'data', words: '线索' },
  'lead.send': { kind: 'data', words: '报送线索' },
  'lead.accept': { kind: 'data', words: '采纳线索' },
  'lead.merge': { kind: 'data', words: '线索并入项目' },
  'lead.decline': { kind: 'data', words: '不采纳线索' },
  fund: { kind: 'data', words: '到位资金' },
  'fund.add': { kind: 'data', words: '录入到位资金' },
  'fund.correct': { kind: 'data', words: '更正到位资金' },
  'fund.verified': { kind: 'data', words: '核实到位资金' },
  'fund.rejected': { kind: 'data', words: '不认可到位资金' },
  'fund.plan': { kind: 'data', words: '到位资金计划' },
  element: { kind: 'data', words: '要素审核' },
  'element.send': { kind: 'data', words: '要素送审' },
  'element.withdraw': { kind: 'data', words: '撤回送审' },
  'element.decide': { kind: 'data', words: '出具要素审核意见' },
  'element.file': { kind: 'data', words: '上传审核意见文件' },
  'element.raise': { kind: 'data', words: '提请一事一议' },
  'download.element-decision': { kind: 'export', words: '下载审核意见文件' },
  assurance: { kind: 'data', words: '要素保障' },
  'assurance.save': { kind: 'data', words: '提出保障需求' },
  'assurance.deliver': { kind: 'data', words: '填写保障落实情况' },
  support: { kind: 'data', words: '争取市级支持' },
  permit: { kind: 'data', words: '登记审批事项' },
  'year-end': { kind: 'data', words: '年末结转' },
  problem: { kind: 'data', words: '问题' },
  activity: { kind: 'data', words: '活动' },
  unit: { kind: 'data', words: '单位' },
  'unit.create': { kind: 'data', words: '新设单位' },
  'unit.update': { kind: 'data', words: '修改单位' },
  'unit.reorder': { kind: 'data', words: '调整单位顺序' },
  person: { kind: 'data', words: '人员' },
  'person.create': { kind: 'data', words: '登记人员' },
  'person.update': { kind: 'data', words: '修改人员' },
  'person.hand-over': { kind: 'data', words: '工作移交' },
  'person.erase': { kind: 'account', words: '删除个人信息' },
  team: { kind: 'data', words: '队伍' },
  stint: { kind: 'data', words: '培训和锻炼' },
  expert: { kind: 'data', words: '专家' },
  post: { kind: 'data', words: '任职' },
  group: { kind: 'data', words: '领导小组' },
  'group.succeed': { kind: 'data', words: '接任' },
  approval: { kind: 'data', words: '会签审批' },
  'approval.answer': { kind: 'data', words: '答复' },
  'approval.record': { kind: 'data', words: '代录答复' },
  'approval.scan': { kind: 'data', words: '上传扫描件' },
  'approval.withdraw': { kind: 'data', words: '撤回' },
  duty: { kind: 'data', words: '职责' },
  target: { kind: 'data', words: '目标' },
}

/**
 * What an act is called and of which sort it is. A code that has no words yet
 * is told by what stands before its dot, and by itself where that is unknown too.
 *
 * @example actOf('role.grant') // { kind: 'role', words: '授予角色' }
 */
export function actOf(code: string): { readonly kind: ActKind; readonly words: string } {
  const exact = acts[code]
  if (exact) return exact
  const family = acts[code.split('.', 1)[0] ?? '']
  return family ? { kind: family.kind, words: family.words } : { kind: 'data', words: code }
}

/**
 * The codes of a sort as patterns: exact ones, and families `role.…` of which every
 * act is of that sort unless it is named otherwise.
 *
 * @example actsOf('unmask').exact // ['contact.reveal']
 */
export function actsOf(kind: ActKind): {
  readonly exact: string[]
  readonly families: string[]
  readonly not: string[]
} {
  const all = Object.entries(acts)
  const isFamily = (code: string) => !code.includes('.')
  const families = all.filter(([code, act]) => isFamily(code) && act.kind === kind).map(([code]) => code)
  return {
    exact: all.filter(([, act]) => act.kind === kind).map(([code]) => code),
    families,
    not: all
      .filter(([code, act]) => act.kind !== kind && families.includes(code.split('.', 1)[0] ?? ''))
      .map(([code]) => code),
  }
}

/** Registers of the administrators themselves: what changed in them the audit administrator sees; all else is business. */
const administered: ReadonlySet<string> = new Set([
  'roleHolding',
  'setting',
  'accountRequest',
  'auditRelease',
  'planVersion',
  'calendarDay',
])

/**
 * Whether before and after of a register are business, which the audit
 * administrator sees masked (GB/T 22239 S24: no business data through an
 * administrator's account).
 *
 * @example isBusiness('project') // true
 */
export function isBusiness(entity: string): boolean {
  return !administered.has(entity)
}

/** A case for which business values may be seen: which entries it opens, and until when. */
export type AuditRelease = {
  readonly fromDay: Day
  readonly toDay: Day
  readonly entity: string | null
  readonly entityId: string | null
  /** Who of the two has released it. */
  readonly securityBy: string | null
  readonly directorBy: string | null
  readonly refusedBy: string | null
  /** Milliseconds of the machine's clock. */
  readonly validUntilMs: number
}

/** Where a case stands. */
export type ReleaseState = 'asked' | 'half' | 'open' | 'refused' | 'over'

/**
 * Where a case stands: both have to release it, one refusal ends it, and it
 * ends by itself.
 *
 * @param nowMs milliseconds of the machine's clock, by which the trail is kept.
 * @example releaseState({ ...asked, securityBy: 'a', directorBy: 'b' }, now) // 'open'
 */
export function releaseState(release: AuditRelease, nowMs: number): ReleaseState {
  if (release.refusedBy !== null) return 'refused'
  if (nowMs >= release.validUntilMs) return 'over'
  const given = [release.securityBy, release.directorBy].filter((by) => by !== null).length
  return given === 2 ? 'open' : given === 1 ? 'half' : 'asked'
}

/**
 * Whether a case opens a change: it is open, and day, register and record are within it.
 *
 * @example opens({ ...open, entity: 'project', entityId: null }, { day, entity: 'problem', entityId: 'x' }, now) // false
 */
export function opens(
  release: AuditRelease,
  change: { readonly day: Day; readonly entity: string; readonly entityId: string },
  nowMs: number,
): boolean {
  return (
    releaseState(release, nowMs) === 'open' &&
    release.fromDay <= change.day &&
    change.day <= release.toDay &&
    (release.entity === null || release.entity === change.entity) &&
    (release.entityId === null || release.entityId === change.entityId)
  )
}
