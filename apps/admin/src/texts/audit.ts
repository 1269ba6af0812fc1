import { cycleOf, listOf, unitOf, type WorkPlan } from '@zhaoshang/domain'

/** Registers in the words of whoever reads the trail; one without words stands by its name. */
const registers: Readonly<Record<string, string>> = {
  project: '项目',
  problem: '问题',
  activity: '活动',
  sensitiveValue: '联系方式',
  return: '报表',
  returnEvent: '报表经过',
  snapshot: '报送稿',
  snapshotRow: '报送稿行',
  importSession: '导入',
  file: '文件',
  unit: '单位',
  unitPeriod: '单位名称期间',
  unitSuccession: '单位沿革',
  person: '人员',
  postHolding: '任职',
  roleHolding: '角色',
  accountRequest: '账号申请',
  handOver: '工作移交',
  team: '队伍',
  teamMember: '队伍成员',
  personStint: '培训和锻炼',
  expert: '专家',
  setting: '设置',
  auditRelease: '查看申请',
  planVersion: '工作方案',
  calendarDay: '节假日',
  approval: '会签审批',
  approvalAnswer: '审批意见',
  policy: '政策',
  article: '文章',
  industryPage: '产业页面',
  progressEntry: '最新进展',
  projectMove: '阶段变更',
  projectStage: '项目阶段',
  projectFlag: '项目标识',
  projectRelation: '项目关联',
  attachment: '附件',
  comment: '留言',
  commentMention: '留言提醒',
  fundEntry: '到位资金',
  fundCheck: '资金核实',
  fundPlan: '年度资金计划',
  projectYear: '年度结转',
  savedView: '视图',
  evidence: '佐证',
  projectDuplicate: '可能重复的项目',
  projectMerge: '项目合并',
  projectTransfer: '项目移交',
  lead: '线索',
  elementRequest: '要素送审',
  elementAsk: '要素审核事项',
  elementDecision: '要素审核意见',
  specialCase: '一事一议',
  assurance: '要素保障',
  supportRequest: '争取市级支持',
  permit: '审批事项',
}

export function registerText(entity: string): string {
  return registers[entity] ?? entity
}

/** Columns beside the fields of the plan. */
const columns: Readonly<Record<string, string>> = {
  id: '编号',
  name: '名称',
  stage: '阶段',
  status: '状态',
  state: '状态',
  phase: '环节',
  unit: '单位',
  unitCode: '单位',
  role: '角色',
  userId: '账号',
  fromDay: '起',
  toDay: '止',
  key: '名称',
  value: '值',
  reason: '原因',
  caseNumber: '事由编号',
  reportingUnit: '填报单位',
  responsibleUnit: '责任单位',
  firstReporter: '首报单位',
  ownerPerson: '负责人',
  mergedInto: '并入项目',
  amounts: '数量',
  needed: '需求',
  neededDay: '需到位日期',
  committedDay: '承诺日期',
  deliveredDay: '到位日期',
  acceptedDay: '受理日期',
  doneDay: '办结日期',
  blocks: '停顿',
  askedOf: '向谁提出',
  askedDay: '提出日期',
  asked: '请求内容',
  result: '结果',
  resultDay: '答复日期',
  note: '说明',
  origin: '登记方式',
  investmentYuan: '总投资',
  fixedYuan: '固定资产投资',
  fundsYuan: '累计到位资金',
  fundsYearYuan: '当年到位资金',
  yuan: '金额（元）',
  industry: '产业类别',
  channel: '招商方式',
  region: '来源地',
  placeUnit: '落地区域',
  sizeClass: '投资规模',
  investor: '投资方',
  company: '注册公司',
  creditCode: '统一社会信用代码',
  flags: '标识',
  shares: '统计时分享',
  sourceLead: '来源线索',
  latestProgress: '最新进展',
  latestProgressDay: '进展日期',
  stageDate: '进入本阶段日期',
  stageDay: '进入本阶段日期',
  businessDate: '业务发生日期',
  businessDay: '业务发生日期',
  reviewState: '办公室审核',
  reviewDay: '审核日期',
  reviewNote: '审核意见',
  reviewer: '审核人',
  day: '日期',
  endDay: '结束日期',
  dueDay: '时限',
  text: '内容',
  kind: '类别',
  title: '标题',
  judgement: '研判',
  flag: '标识',
  proposedBy: '申请人',
  decidedBy: '办理人',
  decidedDay: '办理日期',
  decidedAt: '办理时间',
  owner: '归属单位',
  likeness: '相似程度',
  approvalId: '会签审批',
  legalDays: '法定工作日',
  promisedDays: '承诺工作日',
  blockedSide: '停在哪一方',
  item: '事项',
  seenAt: '已读时间',
  shared: '共享范围',
  view: '视图内容',
  values: '栏目内容',
}

export function columnText(label: string): string {
  return columns[label] ?? label
}

/** Columns whose values are the program's own words, and the words for people. */
const wordColumns: ReadonlySet<string> = new Set(['state', 'reviewState', 'origin', 'blockedSide', 'result'])
const words: Readonly<Record<string, string>> = {
  waiting: '待审核',
  passed: '通过',
  returned: '已退回',
  confirmed: '已确认',
  refused: '未同意',
  ended: '已结束',
  open: '待办',
  closed: '已结束',
  decided: '已办理',
  queued: '排队中',
  running: '办理中',
  new: '待研判',
  accepted: '已采纳',
  merged: '已并入',
  declined: '未采纳',
  same: '同一项目',
  different: '不同项目',
  asked: '已提出',
  granted: '已支持',
  partly: '部分支持',
  'not-started': '未受理',
  blocked: '停顿',
  done: '已办结',
  pass: '通过',
  conditions: '附条件通过',
  refuse: '不通过',
  withdrawn: '已撤回',
  stock: '存量登记',
  moved: '本系统推进',
  enterprise: '企业',
  department: '部门',
}

/** How a value of a column is said; free text stands as it is. */
export function columnValueText(label: string, value: string): string {
  return wordColumns.has(label) ? (words[value] ?? value) : value
}

/** Facts of an act that a reader wants in words. */
const facts: Readonly<Record<string, string>> = {
  return: '报表',
  list: '清单',
  rows: '行数',
  account: '账号',
  session: '会话',
  period: '报送期',
  cycle: '周期',
  units: '单位数',
  entries: '条数',
  entry: '记录',
  cases: '事由编号',
  by: '方式',
  subject: '对象',
}

export function factsText(
  plan: WorkPlan,
  given: Readonly<Record<string, string | number | boolean>>,
): string {
  return Object.entries(given)
    .map(([name, value]) => `${facts[name] ?? name} ${factValue(plan, name, String(value))}`)
    .join('，')
}

/** Names of the plan instead of its ids. */
function factValue(plan: WorkPlan, name: string, value: string): string {
  if (name === 'list') return listOf(plan, value)?.shortName ?? value
  if (name === 'cycle') return cycleOf(plan, value)?.name ?? value
  if (name === 'by') return value === 'code' ? '验证码' : value === 'backup-code' ? '备用码' : value
  if (name !== 'return') return value
  const [cycle = '', period = '', unit = ''] = value.split('/')
  return `${unitOf(plan, unit)?.shortName ?? unit} ${period} ${cycleOf(plan, cycle)?.name ?? cycle}`
}

export const releaseStates = {
  asked: '等两方同意',
  half: '已有一方同意',
  open: '可以查看',
  refused: '未同意',
  over: '已到期',
} as const

export const breaks = {
  changed: '被改动过',
  missing: '之前少了记录',
  inserted: '是插进来的',
  'cut-off': '之前就断了',
} as const
export const brokenParts = {
  entry: '记录本身',
  changes: '写入的前后内容',
  journal: '登记的账号流水',
} as const
