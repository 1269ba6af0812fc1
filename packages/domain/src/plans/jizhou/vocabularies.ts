import type { WorkPlanInput } from '../../plan/work-plan.ts'

export const industries: WorkPlanInput['industries'] = [
  {
    id: 'smart-tech',
    label: '智能科技',
    group: 'leading',
    aliases: ['智能制造', '人工智能', '新一代信息技术', '信息技术'],
  },
  {
    id: 'new-materials',
    label: '新材料',
    group: 'growing',
    aliases: ['新材料产业', '磁性材料', '磁材', '表面处理'],
  },
  {
    id: 'equipment',
    label: '装备制造',
    group: 'advantage',
    aliases: ['高端装备制造', '装备制造业', '工业电气', '机械制造'],
  },
  {
    id: 'green-food',
    label: '绿色食品',
    group: 'advantage',
    aliases: ['食品', '食品加工', '农副食品', '绿色食品加工'],
  },
  { id: 'biomedicine', label: '生物医药', group: 'growing', aliases: ['医药', '生物制药'] },
  { id: 'new-energy', label: '新能源', group: 'growing', aliases: ['新能源汽车零部件'] },
  { id: 'building-materials', label: '建材', group: 'upgrading', aliases: ['建筑材料', '绿色建材'] },
  { id: 'clothing', label: '服装', group: 'upgrading', aliases: ['纺织服装', '服装加工'] },
  { id: 'logistics', label: '现代物流', group: 'supporting', aliases: ['物流', '供应链', '仓储物流'] },
  { id: 'other', label: '其他', group: 'supporting', aliases: ['其它'] },
]

export const channels: WorkPlanInput['channels'] = [
  { id: 'special-team', label: '专班招商', aliases: ['专班'] },
  { id: 'stationed', label: '驻外招商', aliases: ['驻点招商', '驻外驻点', '驻外机构驻点招商', '驻外'] },
  { id: 'by-enterprise', label: '以商招商', aliases: ['以商'] },
  { id: 'platform', label: '平台招商', aliases: ['平台', '商会招商', '协会招商'] },
  { id: 'internet', label: '互联网招商', aliases: ['互联网', '网络招商', '云招商'] },
  { id: 'exhibition', label: '会展招商', aliases: ['会展', '展会招商'] },
]

export const regions: WorkPlanInput['regions'] = [
  { id: 'beijing', label: '北京', aliases: ['北京市', '首都'] },
  { id: 'hebei', label: '河北', aliases: ['河北省'] },
  { id: 'tianjin', label: '天津', aliases: ['天津市', '本市', '本地'] },
  {
    id: 'yangtze',
    label: '长三角',
    aliases: ['上海', '江苏', '浙江', '安徽', '宁波', '杭州', '苏州', '南京', '合肥', '无锡'],
  },
  { id: 'pearl', label: '珠三角', aliases: ['广东', '深圳', '广州', '东莞', '佛山'] },
  { id: 'hmt', label: '港澳台', aliases: ['香港', '澳门', '台湾'] },
  { id: 'abroad', label: '境外', aliases: ['国外', '外资', '海外'] },
  { id: 'elsewhere', label: '其他地区', aliases: ['其他'] },
]
