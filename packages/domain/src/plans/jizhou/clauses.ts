import type { CapabilityId } from '../../capability/capability.ts'
import type { WorkPlanInput } from '../../plan/work-plan.ts'

type ClauseInput = NonNullable<WorkPlanInput['clauses']>[number]

/** An obligation fulfilled by something that the software does. */
const does = (text: string, capability: CapabilityId) => ({ text, by: { capability } })
/** A sentence that guides and is shown, but asks for no record of its own. */
const principle = (text: string) => ({ text, by: { principle: true as const } })

function clause(
  id: string,
  title: string,
  ...sentences: (ReturnType<typeof does> | ReturnType<typeof principle>)[]
): ClauseInput {
  return { id, title, obligations: sentences.map((sentence, i) => ({ id: `${id}-${i + 1}`, ...sentence })) }
}

/** Every clause of the plan of 30 January 2023, its obligations in our own words. */
export const clauses: ClauseInput[] = [
  clause(
    '1',
    '总体要求',
    principle('坚持制造业立市，以经济开发区为主体'),
    does('盯住标志性、带动性强的大项目', 'flagship-projects'),
    does('按产业链精准招商，补链强链', 'chain-map'),
    does('招商引资取得实效，看得见进展', 'progress-overview'),
  ),
  clause(
    '2.1',
    '培育现代工业产业体系',
    does('明确引领、壮大、优势、升级四类产业及其定位', 'industry-profiles'),
    principle('传统产业高端化、绿色化、智能化'),
  ),
  clause(
    '2.2',
    '优化产业空间布局',
    does('各乡镇、园区按产业定位招商', 'industry-by-place'),
    does('开发区集中布局先进制造业集群', 'site-register'),
    does('引进项目与所在地产业定位相符', 'placement-check'),
  ),
  clause(
    '2.3',
    '推动新材料产业集聚发展',
    does('以链条为牵引、链主和龙头为核心精准招商', 'target-enterprises'),
    does('新材料项目向主题园区聚集', 'placement-check'),
    does('建设磁性材料产业生态主题园区', 'site-register'),
  ),
  clause(
    '2.4',
    '促进产学研融合',
    does('支持产学研合作和成果在区内转化', 'research-results'),
    does('形成一批项目储备', 'project-planning'),
  ),
  clause(
    '3.1',
    '组织机构',
    does('领导小组设组长、副组长各一人，八家成员单位主要负责人为成员', 'group-register'),
    does('办公室设在区工业和信息化局，负责日常工作', 'group-register'),
    does('增减成员须经组长、副组长同意，集体研究并征求部门意见', 'member-changes'),
  ),
  clause(
    '3.2',
    '领导小组工作职责',
    does('落实市和区的部署要求，统筹全区制造业招商', 'inbound-register'),
    does('召开联席会议研究问题', 'joint-meeting'),
    does('保护企业合法权益', 'rights-protection'),
    does('协调解决企业困难', 'problem-handling'),
    does('面向企业宣传解读政策', 'policy-library'),
    does('指导企业用足用好政策', 'policy-matching'),
    does('按要求向市领导小组汇报', 'upward-return'),
    does('完成交办的其他工作', 'inbound-register'),
  ),
  clause(
    '3.3-gxj',
    '区工业和信息化局职责',
    does('承担领导小组日常工作', 'progress-overview'),
    does('牵头制定工作方案', 'duty-register'),
    does('会同部门确定招商目标', 'annual-targets'),
    does('谋划合作项目', 'project-planning'),
    does('提出平台、以商、会展、互联网招商的具体举措', 'campaigns'),
    does('召集早餐会、下午茶等活动', 'activity-ledger'),
  ),
  clause(
    '3.3-fgw',
    '区发展改革委职责',
    does('成熟项目对接市级部门，争取政策支持', 'municipal-support'),
    does('提供京津冀协同发展中制造业项目引进情况', 'cooperation-return'),
  ),
  clause(
    '3.3-kjj',
    '区科技局职责',
    does('培育高新技术企业，吸引梯度培育企业入驻', 'enterprise-grades'),
    does('用好产业创新联盟平台以商招商', 'platforms'),
    does('推进科研成果孵化转化', 'research-results'),
  ),
  clause(
    '3.3-hzjlb',
    '区合作交流办职责',
    does('围绕重点区域开展产业链专题招商行动', 'campaigns'),
    does('研究制定制造业招商支持政策', 'policy-drafting'),
    does('提供全区招商工作中制造业招商情况', 'promotion-overview'),
  ),
  clause(
    '3.3-ghzy',
    '市规划资源局蓟州分局职责',
    does('办理落地项目用地规划和土地供给', 'element-review'),
    does('重点项目优先保障土地', 'element-assurance'),
  ),
  clause(
    '3.3-sthj',
    '区生态环境局职责',
    does('招商项目主要污染物排放前置审核', 'element-review'),
    does('重点项目优先保障排放总量指标', 'element-assurance'),
  ),
  clause('3.3-zwfwb', '区政务服务办职责', does('简化招商项目审批，缩短前期手续时间', 'approval-tracking')),
  clause(
    '3.3-kfq',
    '经济开发区职责',
    does('建立市场化专业招商机构', 'platforms'),
    does('制定产业链招商图谱', 'chain-map'),
    does('提出制造业招商具体目标', 'annual-targets'),
    does('配备3至5名专业招商人员，牵头建立队伍', 'team-register'),
    does('负责项目落地后有关工作', 'after-landing'),
  ),
  clause(
    '4.1',
    '专班招商',
    does('部门与开发区组成专业招商团队', 'team-register'),
    does('紧盯央企、知名民企、科研院所和高校登门拜访', 'activity-ledger'),
    does('围绕重点区域开展专题招商行动', 'campaigns'),
    does('借助各类展会开展专场招商', 'activity-ledger'),
    does('在重点城市组织宣传推介', 'publicity-ledger'),
  ),
  clause(
    '4.2',
    '驻外机构驻点招商',
    does('驻外机构与当地企业建立联系、定期走访', 'stationed-offices'),
    does('搜集项目线索和产业信息', 'lead-register'),
    does('重点信息深入研判，第一时间反馈办公室', 'lead-register'),
  ),
  clause(
    '4.3',
    '以商招商',
    does('做好区内重点企业服务', 'enterprise-ledger'),
    does('引导企业引荐上下游企业', 'lead-register'),
  ),
  clause(
    '4.4',
    '平台招商',
    does('用好商会、协会、联盟，以购买服务等方式合作', 'platforms'),
    does('掌握会员企业投资意向', 'lead-register'),
    does('定期邀请会员企业考察对接', 'activity-ledger'),
  ),
  clause(
    '4.5',
    '互联网招商',
    does('开展云推介、云洽谈、云招商', 'activity-ledger'),
    does('精准挖掘核心企业和目标企业', 'target-enterprises'),
    does('在门户发布产业发展情况', 'portal-information'),
    does('在门户对接意向、洽谈合作', 'portal-enquiries'),
    does('在门户回复企业诉求', 'portal-demands'),
    does('在门户解读具体政策', 'portal-policies'),
  ),
  clause(
    '5.1',
    '工作会议制度',
    does('经组长、副组长同意后召开工作会议', 'working-meeting'),
    does('传达部署、听取汇报、研究问题、推动落实', 'meeting-decisions'),
  ),
  clause('5.2', '联席会议制度', does('重大项目遇到困难随时召开联席会议', 'joint-meeting')),
  clause(
    '5.3',
    '重要事项和报表报送制度',
    does('成员单位每周五上午下班前报送区领导有关活动', 'leader-activities'),
    does('按要求报送阶段性总结', 'stage-summaries'),
    does('按要求报送专项工作落实情况', 'special-reports'),
    does('重大事项及时报送', 'major-matters'),
    does('乡镇和开发区每月25日报送三张清单和团队进展', 'monthly-return'),
    does('办公室汇总整理后报送分管区领导和有关部门', 'consolidation'),
  ),
  clause(
    '5.4',
    '督导通报制度',
    does('以专报、通知、纪要向成员单位通报', 'official-documents'),
    does('通报招商进展和重大项目建设情况', 'progress-overview'),
    does('通报创新举措和经验做法', 'good-practice'),
    does('以专题调研、现场会等方式跟踪督导', 'surveys'),
    does('督导结果以适当形式通报', 'supervision'),
  ),
  clause('6.1', '提高政治站位', principle('各成员单位主动担当、积极作为')),
  clause(
    '6.2',
    '强化服务意识',
    does('重点企业一企一台账', 'enterprise-ledger'),
    does('一对一专员跟踪服务', 'enterprise-specialist'),
    does('帮助企业解决生产经营中的难点堵点', 'problem-handling'),
    principle('构建亲清政商关系，尊重爱护企业家'),
  ),
  clause(
    '6.3',
    '加强要素保障',
    does('招商要素前置审核', 'element-review'),
    does('重点项目优先保障土地、资金、能耗、排放总量', 'element-assurance'),
    does('突破性要素问题充分研判后一事一议', 'special-case'),
  ),
  clause('6.4', '提供政策支持', does('部门共同研究制定招商政策措施', 'policy-drafting')),
  clause('6.5', '加强宣传引导', does('多渠道宣传推介产业环境、政策、企业和项目', 'publicity-ledger')),
  clause(
    '6.6',
    '组建招商团队',
    does('邀请专家学者、企业家参与', 'expert-register'),
    does('系统培训、实践锻炼提升专业能力', 'training-register'),
    does('培育懂政策、懂产业、懂市场的专业团队', 'team-register'),
  ),
  clause('附件1', '招商引资落地项目清单', does('按月填报、汇总', 'project-register')),
  clause('附件2', '招商引资洽谈项目清单', does('按月填报、汇总', 'project-register')),
  clause('附件3', '招商引资谋划项目清单', does('按月填报、汇总', 'project-register')),
  clause('附件4', '招商引资项目问题清单', does('逐条办理、销号', 'problem-handling')),
  clause('附件5', '招商活动台账', does('一次记录、多处使用', 'activity-ledger')),
]
