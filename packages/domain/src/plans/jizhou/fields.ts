import type { WorkPlanInput } from '../../plan/work-plan.ts'

type FieldInput = WorkPlanInput['fields'][number]
const project = (field: Omit<FieldInput, 'entity'>): FieldInput => ({ entity: 'project', ...field })
const problem = (field: Omit<FieldInput, 'entity'>): FieldInput => ({ entity: 'problem', ...field })
const activity = (field: Omit<FieldInput, 'entity'>): FieldInput => ({ entity: 'activity', ...field })

/** Columns of attachments 1–3. Titles are the plan's, columns are ourChoice after twenty published forms. */
const projectFields: FieldInput[] = [
  project({ id: 'name', label: '项目名称', type: 'text', role: 'name', maxLength: 40, sortable: true, aliases: ['名称', '项目', '项目名'] }),
  project({ id: 'investor', label: '投资方', type: 'text', role: 'investor', maxLength: 200, requiredFrom: 'negotiating', aliases: ['投资方及简介', '投资方（签约主体）', '签约主体', '投资主体', '投资企业', '投资单位', '投资商', '企业名称'] }),
  project({ id: 'company', label: '注册公司名称', type: 'text', role: 'company', maxLength: 100, requiredFrom: 'landed', aliases: ['注册公司', '项目公司', '落地公司名称', '公司名称'] }),
  project({
    id: 'projectKind', label: '项目类型', type: 'choice', aliases: ['建设性质', '项目性质'], open: true,
    options: [
      { id: 'new', label: '新建', aliases: ['新建项目'] },
      { id: 'expansion', label: '增资扩产', aliases: ['扩建', '增资', '扩产', '改扩建'] },
      { id: 'upgrade', label: '技改', aliases: ['技术改造', '技改升级'] },
      { id: 'merger', label: '并购', aliases: ['兼并', '重组', '收购'] },
    ],
  }),
  project({ id: 'industry', label: '产业类别', type: 'choice', vocabulary: 'industries', open: true, role: 'industry', detail: 'chainSegment', sortable: true, requiredFrom: 'negotiating', aliases: ['产业', '产业类型', '所属产业', '产业类别/产业链环节', '行业', '行业类别'] }),
  project({ id: 'chainSegment', label: '产业链环节', type: 'text', maxLength: 60, aliases: ['产业链', '所属产业链'] }),
  project({ id: 'content', label: '建设内容及规模', type: 'long-text', maxLength: 999, aliases: ['建设规模和内容', '建设规模及内容', '建设内容', '项目内容', '项目简介', '主要建设内容'] }),
  project({ id: 'investment', label: '总投资', type: 'money', role: 'investment', unit: '万元', sortable: true, requiredFrom: 'negotiating', aliases: ['计划总投资', '估算投资', '计划投资总额', '投资总额', '投资额', '总投资额', '项目总投资', '预计总投资', '计划投资'] }),
  project({ id: 'fixedInvestment', label: '其中：固定资产投资', type: 'money', role: 'fixed-investment', unit: '万元', aliases: ['固定资产投资', '固投', '固定资产投资额', '其中固定资产投资'] }),
  project({ id: 'fundsThisYear', label: '当年到位资金', type: 'money', role: 'funds-this-year', unit: '万元', aliases: ['本年到位资金', '当年到位', '本年度到位资金', '今年到位资金'] }),
  project({ id: 'fundsTotal', label: '累计到位资金', type: 'money', role: 'funds-total', unit: '万元', aliases: ['累计到位', '到位资金', '到资额', '累计到资'] }),
  project({ id: 'place', label: '落地区域', type: 'units', role: 'place', detail: 'placeDetail', requiredFrom: 'signed', aliases: ['拟落地区域', '落地区域（乡镇/开发区）', '落地乡镇', '落户地点', '落地点', '拟选址', '选址', '建设地点', '落地地点', '拟落地'] }),
  project({ id: 'placeDetail', label: '详细地址', type: 'text', maxLength: 100, aliases: ['具体位置', '具体地址', '地址'] }),
  project({ id: 'land', label: '用地', type: 'quantity', unit: '亩', decimals: 2, min: 0, max: 100000, aliases: ['需用土地', '用地面积', '占地', '占地面积', '土地', '用地规模'] }),
  project({ id: 'plant', label: '厂房', type: 'quantity', unit: '㎡', decimals: 2, min: 0, max: 10000000, aliases: ['需用厂房', '厂房面积', '建筑面积'] }),
  project({ id: 'signedOn', label: '签约时间', type: 'date', role: 'signed-on', sortable: true, requiredFrom: 'signed', aliases: ['签约日期', '签约'] }),
  project({ id: 'registeredOn', label: '注册时间', type: 'date', role: 'registered-on', requiredFrom: 'landed', aliases: ['注册日期', '公司注册时间'] }),
  project({ id: 'projectCode', label: '项目代码', type: 'text', maxLength: 40, aliases: ['备案代码', '项目代码（备案）', '项目备案代码', '备案号'] }),
  project({ id: 'startedOn', label: '开工时间', type: 'date', role: 'started-on', sortable: true, requiredFrom: 'under-construction', aliases: ['开工日期', '开工'] }),
  project({ id: 'producedOn', label: '投产时间', type: 'date', role: 'produced-on', requiredFrom: 'in-production', aliases: ['实际投产时间', '竣工投产时间', '投产日期', '投产'] }),
  project({ id: 'plannedProductionOn', label: '计划投产时间', type: 'date', aliases: ['预计投产时间', '拟投产时间'] }),
  project({ id: 'progress', label: '形象进度', type: 'long-text', maxLength: 500, role: 'progress', aliases: ['对接情况', '项目进展', '进展情况', '对接情况（进展）', '当前进展', '前期工作进展', '进展', '最新进展', '工作进展'] }),
  project({ id: 'inStatistics', label: '是否入统', type: 'yes-no', aliases: ['入统', '是否纳统', '纳统'] }),
  project({ id: 'expectedOutput', label: '预计年产值', type: 'money', unit: '万元', aliases: ['年产值', '预计产值', '达产后年产值'] }),
  project({ id: 'expectedTax', label: '预计年税收', type: 'money', unit: '万元', aliases: ['年税收', '预计税收', '税收'] }),
  project({ id: 'expectedJobs', label: '预计就业', type: 'quantity', unit: '人', decimals: 0, min: 0, max: 1000000, aliases: ['就业', '就业人数', '带动就业', '预计就业人数'] }),
  project({ id: 'difficulty', label: '存在问题', type: 'long-text', maxLength: 500, aliases: ['需协调问题', '需协调解决的问题', '存在的问题', '问题'] }),
  project({ id: 'responsibleUnit', label: '责任单位', type: 'unit', role: 'responsible-unit', requiredFrom: 'negotiating', aliases: ['承办单位', '负责单位', '牵头单位', '责任部门'] }),
  project({ id: 'responsiblePerson', label: '责任人', type: 'text', maxLength: 40, aliases: ['负责人', '联系人（我方）'] }),
  project({ id: 'sponsor', label: '包联领导', type: 'text', maxLength: 40, aliases: ['包保领导', '联系领导', '责任领导'] }),
  project({ id: 'origin', label: '来源地', type: 'choice', vocabulary: 'regions', open: true, role: 'origin', detail: 'originDetail', aliases: ['投资来源地', '企业来源地', '资金来源地'] }),
  project({ id: 'originDetail', label: '来源地详情', type: 'text', maxLength: 60 }),
  project({ id: 'channel', label: '招商方式', type: 'choice', vocabulary: 'channels', open: true, role: 'channel', aliases: ['招商类型', '招商渠道', '引进方式'] }),
  project({ id: 'firstContactOn', label: '首次对接时间', type: 'date', role: 'first-contact-on', aliases: ['对接时间', '首次接洽时间', '初次对接时间'] }),
  project({ id: 'lastContactOn', label: '最近对接时间', type: 'date', role: 'last-contact-on', sortable: true, aliases: ['最新对接时间', '最近一次对接时间', '最近接洽时间'] }),
  project({ id: 'judgement', label: '研判结果/要素预审结论', type: 'text', maxLength: 300, aliases: ['研判结果', '研判意见', '要素预审结论', '预审结论'] }),
  project({ id: 'nextStep', label: '下一步打算', type: 'long-text', maxLength: 500, aliases: ['下一步工作', '下一步计划', '下步打算', '下一步安排'] }),
  project({ id: 'expectedSigningOn', label: '预计签约时间', type: 'date', aliases: ['拟签约时间', '计划签约时间'] }),
  project({ id: 'contactName', label: '对方联系人', type: 'text', maxLength: 40, role: 'contact-name', sensitive: true, aliases: ['企业联系人', '投资方联系人', '联系人', '联系人姓名'] }),
  project({ id: 'contactPhone', label: '对方联系电话', type: 'phone', role: 'contact-phone', mobileOnly: true, sensitive: true, aliases: ['联系电话', '手机', '手机号', '电话', '联系方式', '对方电话'] }),
  project({ id: 'basis', label: '谋划依据/链条缺口', type: 'long-text', maxLength: 500, aliases: ['谋划依据', '链条缺口', '谋划背景', '依据'] }),
  project({ id: 'targetInvestor', label: '目标企业/招商对象', type: 'text', maxLength: 200, aliases: ['目标企业', '招商对象', '拟招商对象', '意向企业'] }),
  project({
    id: 'cooperation', label: '合作方式', type: 'choice', open: true, aliases: ['合作模式'],
    options: [
      { id: 'sole', label: '独资', aliases: [] },
      { id: 'joint', label: '合资', aliases: ['合资经营'] },
      { id: 'cooperative', label: '合作', aliases: [] },
    ],
  }),
  project({ id: 'plannedContactOn', label: '拟对接时间', type: 'date', aliases: ['计划对接时间', '预计对接时间'] }),
  project({ id: 'remarks', label: '备注', type: 'long-text', maxLength: 500, role: 'remarks', aliases: ['说明'] }),
]

/** Attachment 4. */
const problemFields: FieldInput[] = [
  problem({ id: 'problemNumber', label: '编号', type: 'text', maxLength: 40, aliases: ['问题编号'] }),
  problem({ id: 'problemSubject', label: '项目/企业', type: 'text', role: 'subject', maxLength: 100, aliases: ['项目（企业）', '项目名称', '企业名称', '涉及项目', '项目或企业'] }),
  problem({ id: 'problemText', label: '问题描述', type: 'long-text', role: 'name', maxLength: 999, aliases: ['存在问题', '问题', '问题内容', '需协调解决的问题', '困难问题'] }),
  problem({
    id: 'problemCategory', label: '问题类别', type: 'choice', role: 'category', open: true, aliases: ['类别', '问题类型'],
    options: [
      { id: 'factors', label: '生产要素', aliases: ['要素', '要素保障', '用地', '用能'] },
      { id: 'policy', label: '政策扶持', aliases: ['政策'] },
      { id: 'approval', label: '审批服务', aliases: ['审批', '手续办理'] },
      { id: 'industry', label: '产业发展', aliases: [] },
      { id: 'safety', label: '安全环保', aliases: ['环保', '安全'] },
      { id: 'rights', label: '权益保护', aliases: ['企业权益'] },
      { id: 'other', label: '其他', aliases: ['其它'] },
    ],
  }),
  problem({ id: 'raisedOn', label: '提出时间', type: 'date', role: 'raised-on', aliases: ['提出时间及来源', '反映时间', '提出日期'] }),
  problem({ id: 'problemSource', label: '来源', type: 'text', maxLength: 100, aliases: ['问题来源'] }),
  problem({ id: 'request', label: '诉求', type: 'long-text', maxLength: 500, aliases: ['企业诉求', '需要支持事项'] }),
  problem({ id: 'assignedOn', label: '交办时间', type: 'date', aliases: ['交办日期'] }),
  problem({ id: 'leadUnit', label: '主办单位', type: 'unit', role: 'lead-unit', open: true, aliases: ['责任单位', '牵头单位'] }),
  problem({ id: 'assistingUnits', label: '协办单位', type: 'units', role: 'assisting-units', open: true, aliases: ['配合单位'] }),
  problem({ id: 'problemPerson', label: '责任人', type: 'text', maxLength: 40, aliases: ['负责人'] }),
  problem({ id: 'measures', label: '解决措施', type: 'long-text', maxLength: 999, aliases: ['措施', '办理措施'] }),
  problem({ id: 'problemDueOn', label: '办结时限', type: 'date', role: 'due-on', aliases: ['时限', '完成时限'] }),
  problem({ id: 'problemProgress', label: '当前进展', type: 'long-text', maxLength: 500, role: 'progress', aliases: ['进展', '办理进展', '进展情况'] }),
  problem({ id: 'extension', label: '是否延期及原因', type: 'text', maxLength: 200, aliases: ['延期原因', '是否延期'] }),
  problem({ id: 'closedOn', label: '办结时间', type: 'date', role: 'closed-on', aliases: ['办结日期', '销号时间'] }),
  problem({ id: 'callBack', label: '回访与满意度', type: 'text', maxLength: 200, aliases: ['回访', '满意度'] }),
  problem({ id: 'closed', label: '销号', type: 'yes-no', aliases: ['是否销号', '是否办结'] }),
  problem({ id: 'problemRemarks', label: '备注', type: 'long-text', maxLength: 500, role: 'remarks', aliases: ['说明'] }),
]

/** Attachment 5. */
const activityFields: FieldInput[] = [
  activity({ id: 'activityName', label: '活动名称', type: 'text', role: 'name', maxLength: 100, aliases: ['名称', '活动', '活动主题'] }),
  activity({
    id: 'activityKind', label: '形式', type: 'choice', role: 'category', open: true, aliases: ['活动形式', '活动类型', '招商形式'],
    options: [
      { id: 'visit', label: '登门拜访', aliases: ['走访', '拜访', '上门拜访', '外出拜访'] },
      { id: 'promotion', label: '专题推介', aliases: ['推介会', '推介', '专场推介'] },
      { id: 'exhibition', label: '展会专场', aliases: ['展会', '博览会'] },
      { id: 'breakfast', label: '早餐会', aliases: ['畅聊早餐会'] },
      { id: 'tea', label: '下午茶', aliases: ['恳谈下午茶'] },
      { id: 'cloud', label: '云招商', aliases: ['线上推介', '云推介', '云洽谈'] },
      { id: 'reception', label: '接待来访', aliases: ['接待', '来访', '考察接待'] },
      { id: 'abroad', label: '因公出访', aliases: ['出访', '境外招商'] },
      { id: 'symposium', label: '座谈会', aliases: ['座谈'] },
      { id: 'exchange', label: '交流会', aliases: ['交流'] },
      { id: 'helping', label: '企业走访帮扶', aliases: ['帮扶', '入企帮扶', '深入企业帮扶'] },
    ],
  }),
  activity({ id: 'activityTime', label: '时间', type: 'time-span', role: 'held-on', aliases: ['时间（起止）', '活动时间', '起止时间', '日期'] }),
  activity({ id: 'activityPlace', label: '地点', type: 'text', maxLength: 100, aliases: ['活动地点'] }),
  activity({ id: 'organiser', label: '组织单位', type: 'units', role: 'organiser', open: true, aliases: ['主办单位', '主办/组织单位', '主办单位/组织单位', '承办单位', '牵头单位'] }),
  activity({ id: 'participants', label: '带队领导及人员', type: 'text', maxLength: 200, aliases: ['带队领导', '参加人员', '带队领导及人员（人数）', '带队领导和人员'] }),
  activity({ id: 'enterprisesMet', label: '对接企业/商会', type: 'text', maxLength: 500, aliases: ['对接企业', '拜访企业', '参加企业', '对接企业（商会）'] }),
  activity({ id: 'activityContent', label: '主要内容', type: 'long-text', maxLength: 999, aliases: ['内容', '活动内容'] }),
  activity({ id: 'results', label: '成果', type: 'long-text', maxLength: 500, aliases: ['活动成果', '取得成果', '成效'] }),
  activity({ id: 'followUp', label: '后续跟进人与时限', type: 'text', maxLength: 200, aliases: ['后续跟进', '跟进措施', '跟进人'] }),
  activity({ id: 'evidence', label: '佐证材料', type: 'text', maxLength: 200, aliases: ['佐证', '证明材料'] }),
]

export const fields: FieldInput[] = [...projectFields, ...problemFields, ...activityFields]
