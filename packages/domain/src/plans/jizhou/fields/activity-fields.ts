import type { WorkPlanInput } from '../../../plan/work-plan.ts'

type FieldInput = WorkPlanInput['fields'][number]
const activity = (field: Omit<FieldInput, 'entity'>): FieldInput => ({ entity: 'activity', ...field })

/** Attachment 5. */
export const activityFields: FieldInput[] = [
  activity({
    id: 'activityName',
    label: '活动名称',
    type: 'text',
    role: 'name',
    maxLength: 100,
    aliases: ['名称', '活动', '活动主题'],
  }),
  activity({
    id: 'activityKind',
    label: '形式',
    type: 'choice',
    role: 'category',
    open: true,
    aliases: ['活动形式', '活动类型', '招商形式'],
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
  activity({
    id: 'activityTime',
    label: '时间',
    type: 'time-span',
    role: 'held-on',
    aliases: ['时间（起止）', '活动时间', '起止时间', '日期'],
  }),
  activity({ id: 'activityPlace', label: '地点', type: 'text', maxLength: 100, aliases: ['活动地点'] }),
  activity({
    id: 'organiser',
    label: '组织单位',
    type: 'units',
    role: 'organiser',
    open: true,
    aliases: ['主办单位', '主办/组织单位', '主办单位/组织单位', '承办单位', '牵头单位'],
  }),
  activity({
    id: 'participants',
    label: '带队领导及人员',
    type: 'text',
    maxLength: 200,
    aliases: ['带队领导', '参加人员', '带队领导及人员（人数）', '带队领导和人员'],
  }),
  activity({
    id: 'enterprisesMet',
    label: '对接企业/商会',
    type: 'text',
    maxLength: 500,
    aliases: ['对接企业', '拜访企业', '参加企业', '对接企业（商会）'],
  }),
  activity({
    id: 'activityContent',
    label: '主要内容',
    type: 'long-text',
    maxLength: 999,
    aliases: ['内容', '活动内容'],
  }),
  activity({
    id: 'results',
    label: '成果',
    type: 'long-text',
    maxLength: 500,
    aliases: ['活动成果', '取得成果', '成效'],
  }),
  activity({
    id: 'followUp',
    label: '后续跟进人与时限',
    type: 'text',
    maxLength: 200,
    aliases: ['后续跟进', '跟进措施', '跟进人'],
  }),
  activity({
    id: 'evidence',
    label: '佐证材料',
    type: 'text',
    maxLength: 200,
    aliases: ['佐证', '证明材料'],
  }),
]
