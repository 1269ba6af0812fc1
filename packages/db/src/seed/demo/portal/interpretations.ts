import type { DemoArticle } from './demo-publication.ts'

export const interpretations: readonly DemoArticle[] = [
  {
    id: 'article-start-on-land',
    slug: 'start-on-land-in-short',
    kind: 'interpretation',
    policyId: 'policy-start-on-land',
    publishedDaysAgo: 6,
    content: {
      zh: {
        title: '一图读懂：从签约到开工，先做哪些事',
        summary: '哪些手续可以提前，谁来陪办，什么时候仍然要按原来的顺序来。',
        figures: [],
        sections: [
          {
            heading: '可以提前办的',
            paragraphs: ['规划方案审查、环评、施工图审查，三项同时开始，不必等土地合同。'],
          },
          {
            heading: '仍要等的',
            paragraphs: ['施工许可在取得土地之后核发。提前审查通过的，当天换发。'],
          },
          {
            heading: '如果没有拿到土地',
            paragraphs: ['预审意见自动失效，企业不承担责任，已交的材料全部退还。'],
          },
        ],
      },
    },
  },
  {
    id: 'article-technical-renewal',
    slug: 'technical-renewal-questions',
    kind: 'interpretation',
    policyId: 'policy-technical-renewal',
    publishedDaysAgo: 29,
    content: {
      zh: {
        title: '问答：免费诊断会看什么，报告给谁',
        summary: '企业最常问的四个问题。',
        figures: [],
        sections: [
          { heading: '诊断要停产吗？', paragraphs: ['不用。一般两天，在正常生产时进行。'] },
          { heading: '报告会公开吗？', paragraphs: ['不会。报告只交企业，主管部门只看汇总数。'] },
          { heading: '一定要照着改吗？', paragraphs: ['不一定，改不改、改哪些由企业决定。'] },
          { heading: '小企业也可以吗？', paragraphs: ['可以，没有规模门槛。'] },
        ],
      },
    },
  },
  {
    id: 'article-growing-firms',
    slug: 'growing-firms-steps',
    kind: 'interpretation',
    policyId: 'policy-growing-firms',
    publishedDaysAgo: 74,
    content: {
      zh: {
        title: '从雏鹰到领军：每一级差在哪里',
        summary: '三级阶梯的含义，以及专员上门时会带什么。',
        figures: [],
        sections: [
          {
            heading: '三级阶梯',
            paragraphs: ['雏鹰看创新，瞪羚看增长，领军看行业位置；各级标准以市里公布的为准。'],
          },
          { heading: '专员会带什么', paragraphs: ['一张对照表：现在的数、标准的数、差多少、可以怎么补。'] },
        ],
      },
    },
  },
]
