import type { DemoArticle } from './demo-publication.ts'

/** The district in a few facts, all of them from public sources. */
export const district: DemoArticle = {
  id: 'article-district',
  slug: 'about',
  kind: 'district',
  publishedDaysAgo: 20,
  content: {
    zh: {
      title: '在京津唐承之间，办一座工厂',
      summary:
        '蓟州地处天津最北端，与北京、唐山、承德相邻，四条高速公路在这里交会。山在北，平原和园区在南，制造业沿新材料、工业电气、表面处理、智能制造、绿色食品五条产业链集聚。',
      figures: [
        { label: '面积', value: '1593', unit: '平方公里' },
        { label: '常住人口', value: '79.55', unit: '万人', asOf: '2020年' },
        { label: '高速公路', value: '4', unit: '条', asOf: '津蓟、塘承、蓟平、京秦' },
        {
          label: '京津州河科技产业园',
          value: '62',
          unit: '平方公里（规划）',
          asOf: '2017年设立，已开发16.4平方公里',
        },
      ],
      sections: [
        {
          heading: '园区',
          paragraphs: [
            '京津州河科技产业园由三个园区组成，方向是新材料、装备制造、绿色食品和生物医药，已有一百多家企业建成。',
          ],
        },
      ],
      source: '公开报道与统计公报；数字按所注年份，仅作演示。',
    },
    en: {
      title: 'Build your plant between Beijing, Tianjin and Tangshan',
      summary:
        'Jizhou is the northernmost district of Tianjin and borders Beijing, Tangshan and Chengde. Four expressways meet here. The mountains lie in the north, the plain with the industrial parks in the south, where manufacturers gather along five chains: new materials, industrial electrics, surface treatment, smart manufacturing and green food.',
      figures: [
        { label: 'Area', value: '1,593', unit: 'km²' },
        { label: 'Residents', value: '795,500', asOf: '2020' },
        {
          label: 'Expressways',
          value: '4',
          asOf: 'Tianjin–Jizhou, Tanggu–Chengde, Jizhou–Pinggu, Beijing–Qinhuangdao',
        },
        {
          label: 'Zhouhe Science Park',
          value: '62',
          unit: 'km² planned',
          asOf: 'founded in 2017, 16.4 km² developed',
        },
      ],
      sections: [
        {
          heading: 'The park',
          paragraphs: [
            'The Beijing–Tianjin Zhouhe Science Park joins three industrial areas. It is meant for new materials, equipment, green food and biomedicine; more than a hundred companies have completed their plants.',
          ],
        },
      ],
      source: 'Public reports and statistics of the years given; for demonstration only.',
    },
  },
}
