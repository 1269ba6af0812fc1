import type { PolicyName } from '@zhaoshang/domain'

const policies = {
  'return.read': '查看报表',
  'return.fill': '填报报表',
  'return.review': '审核报表，送办公室',
  'return.decide': '接收、退回报表',
  'matrix.read': '查看各单位报送情况',
  'consolidation.read': '查看、下载汇总',
  'project.read': '查看项目',
  'project.edit': '修改项目',
  'project.decide': '审核阶段、标识、重复和归属',
  'project.transfer': '移交项目到其他单位',
  'project.undo': '撤销一次修改',
  'project.comment': '在项目下留言',
  'fund.verify': '核验到位资金',
  'view.publish': '把视图共享给全体',
  'element.decide': '出具要素审核意见',
  'assurance.deliver': '填写要素保障落实情况',
  'permit.edit': '跟踪审批事项',
  'lead.read': '查看线索',
  'lead.send': '报送线索',
  'lead.decide': '研判线索',
  'contact.export': '导出不遮盖的联系方式',
  'contact.read': '查看洽谈项目联系人',
  'contact.unmask': '显示被遮盖的联系方式（留记录）',
  'group.read': '查看领导小组',
  'group.edit': '维护领导小组',
  'member-change.propose': '提出成员单位增减',
  'approval.answer': '答复征求、审批',
  'approval.record': '代录书面意见',
  'unit.read': '查看单位',
  'unit.edit': '修改单位资料',
  'unit.reorganise': '单位改名、合并、拆分',
  'person.read': '查看人员',
  'person.edit': '维护人员',
  'person.hand-over': '办理人员移交',
  'team.read': '查看招商队伍',
  'team.edit': '维护招商队伍',
  'clause.read': '查看方案条款落实情况',
  'duty.read': '查看职责',
  'duty.edit': '维护职责任务和佐证',
  'duty.report': '填报职责落实情况',
  'duty.assess': '评价职责落实情况',
  'target.read': '查看年度目标',
  'target.edit': '拟定、下达、调整目标',
  'target.consult': '答复目标征求意见',
  'target.split': '分解目标',
  'account.propose': '申请、停用账号',
  'account.read': '查看账号',
  'account.confirm': '确认、停用、启用账号',
  'account.reset': '重置密码',
  'backup.read': '查看备份',
  'role.read': '查看角色授予情况',
  'role.grant': '授予、收回角色',
  'setting.read': '查看系统设置',
  'setting.edit': '修改系统设置',
  'session.read': '查看登录会话',
  'session.end': '结束登录会话',
  'audit.release-security': '审计取值放行（安全管理员）',
  'audit.read': '查看审计记录',
  'audit.release': '审计取值放行（办公室主任）',
} satisfies Record<PolicyName, string>

/** What a policy lets one do, in the words of offices. */
export function policyText(policy: PolicyName): string {
  return policies[policy]
}

const scopes = { own: '本单位', 'own-and-under': '本单位及下属', all: '全区' } as const

/** How far it reaches. */
export function scopeText(scope: keyof typeof scopes): string {
  return scopes[scope]
}
