import { dayBefore } from './days-before.ts'
import type { DemoPolicy } from './demo-publication.ts'

const reviewer = '公平竞争审查工作小组（示例）'

/** Invented, in our own words: no text of the district's own policies is publicly available to quote. */
export const policies: readonly DemoPolicy[] = [
  {
    id: 'policy-start-on-land',
    slug: 'start-on-land',
    docNumber: '示例〔01〕号',
    issuer: '区政务服务办（示例）',
    publishedDaysAgo: 6,
    days: (today) => ({
      issued: dayBefore(today, 9),
      from: dayBefore(today, -5),
      to: dayBefore(today, -735),
    }),
    fairCompetition: (today) => ({ result: 'passed', by: reviewer, day: dayBefore(today, 21) }),
    content: {
      zh: {
        title: '工业项目“拿地即开工”服务办法',
        summary: '把土地出让之前能办的审查提前办，让准备充分的工业项目在取得土地的当月开工。',
        conditions: [
          '在区内新建或扩建的工业项目',
          '已取得项目代码',
          '设计方案达到可以施工的深度',
          '自愿承诺按标准建设',
        ],
        materials: ['服务申请表', '设计方案', '环境影响评价有关材料', '承诺书'],
        howToApply: '向政务服务大厅工业项目窗口提出，由专人列出清单并陪同办理。',
        deadline: '全年受理',
        contact: '政务服务大厅工业项目窗口',
        sections: [
          { heading: '适用范围', paragraphs: ['所有工业项目适用同一标准，不区分企业的所有制和注册地。'] },
          {
            heading: '办理方式',
            paragraphs: ['规划、环评、施工图审查同时进行；出具预审意见，取得土地后换发正式文件。'],
          },
          { heading: '时限', paragraphs: ['预审意见自材料齐全之日起十个工作日内出具。'] },
        ],
      },
    },
  },
  {
    id: 'policy-technical-renewal',
    slug: 'technical-renewal',
    docNumber: '示例〔02〕号',
    issuer: '区工业和信息化局（示例）',
    publishedDaysAgo: 30,
    days: (today) => ({
      issued: dayBefore(today, 33),
      from: dayBefore(today, 30),
      to: dayBefore(today, -700),
    }),
    fairCompetition: (today) => ({
      result: 'passed-after-changes',
      by: reviewer,
      day: dayBefore(today, 47),
      note: '按审查意见删去了对注册地的要求。',
    }),
    content: {
      zh: {
        title: '制造业企业技术改造服务办法',
        summary: '为企业做一次免费诊断，帮助选定改造方案，并协助申请国家和市级已有的支持。',
        conditions: ['在区内生产经营的制造业企业', '有明确的改造内容', '近三年没有严重失信记录'],
        materials: ['诊断申请表', '营业执照复印件', '现有设备清单'],
        howToApply: '在受理期内向受理窗口提交申请，二十个工作日内安排诊断。',
        deadline: '每季度末月20日',
        contact: '企业服务受理窗口',
        sections: [
          { heading: '服务内容', paragraphs: ['诊断覆盖产线、能耗、数据三个方面，报告只交企业本人。'] },
          {
            heading: '与其他政策的关系',
            paragraphs: ['本办法不设区级补助，协助企业申请上级已经公布的政策。'],
          },
        ],
      },
    },
  },
  {
    id: 'policy-growing-firms',
    slug: 'growing-firms',
    docNumber: '示例〔03〕号',
    issuer: '区科技局（示例）',
    publishedDaysAgo: 75,
    days: (today) => ({ issued: dayBefore(today, 80), from: dayBefore(today, 75) }),
    fairCompetition: (today) => ({ result: 'passed', by: reviewer, day: dayBefore(today, 96) }),
    content: {
      zh: {
        title: '科技型企业梯度培育服务办法',
        summary: '沿“雏鹰—瞪羚—领军”的阶梯，为每一级企业列出下一级的差距，并安排专人辅导。',
        conditions: ['已在区内登记的科技型企业', '上一年度有研发投入'],
        materials: ['培育意向表', '上一年度财务报表', '知识产权清单'],
        howToApply: '在线或到窗口填写意向表，由专员上门了解情况。',
        deadline: '每年3月、9月',
        contact: '科技服务窗口',
        sections: [
          { heading: '做什么', paragraphs: ['对照认定标准逐项列出差距，约定时间表，每季度回访一次。'] },
          { heading: '不做什么', paragraphs: ['不代替企业准备材料，不收取费用，不指定中介。'] },
        ],
      },
    },
  },
  {
    id: 'policy-energy-guide',
    slug: 'energy-guide',
    docNumber: '示例〔04〕号',
    issuer: '区发展改革委（示例）',
    publishedDaysAgo: 420,
    days: (today) => ({
      issued: dayBefore(today, 425),
      from: dayBefore(today, 420),
      to: dayBefore(today, 55),
    }),
    fairCompetition: (today) => ({
      result: 'exempt',
      by: reviewer,
      day: dayBefore(today, 440),
      note: '不涉及经营者经济活动。',
    }),
    content: {
      zh: {
        title: '工业项目用能服务指引（试行）',
        summary: '说明新上工业项目怎样测算能耗、到哪里咨询、需要多长时间。试行期已满。',
        conditions: ['拟新建、扩建的工业项目'],
        materials: ['能耗测算表'],
        howToApply: '咨询不需要申请，测算表可以在受理窗口领取。',
        contact: '能源服务窗口',
        sections: [
          { heading: '测算', paragraphs: ['按设计产能测算年综合能耗，达到规定数量的，办理节能审查。'] },
        ],
      },
    },
  },
]
