import type { DemoIndustry } from './demo-publication.ts'

const source = {
  zh: '公开报道中的事实，文字为演示而写。产业链各环节的强弱为演示判断。',
  en: 'Facts from public reports, written for demonstration. The standing of each link is an example.',
}

export const industries: readonly DemoIndustry[] = [
  {
    id: 'industry-new-materials',
    slug: 'new-materials',
    industry: 'new-materials',
    publishedDaysAgo: 18,
    content: {
      zh: {
        title: '新材料',
        role: '培育壮大',
        summary: '以磁性材料为主线，从磁粉、磁体到电机部件，再到表面处理，正在形成一个主题园区。',
        figures: [
          { label: '产业联盟', value: '磁性材料产业创新联盟' },
          { label: '配套', value: '表面处理产业园', asOf: '厂房约7.6万平方米，可容200条线' },
          { label: '污水处理', value: '6000', unit: '立方米/日', asOf: '表面处理产业园' },
        ],
        chain: [
          { part: 'upstream', name: '稀土与磁粉', standing: 'present' },
          { part: 'upstream', name: '特种合金', standing: 'wanted' },
          { part: 'midstream', name: '钕铁硼磁体', standing: 'strong' },
          { part: 'midstream', name: '表面处理', standing: 'strong' },
          { part: 'midstream', name: '精密加工', standing: 'present' },
          { part: 'downstream', name: '永磁电机', standing: 'wanted' },
          { part: 'downstream', name: '新能源汽车部件', standing: 'wanted' },
        ],
        sections: [
          {
            heading: '为什么在这里',
            paragraphs: [
              '磁体企业需要电镀，而电镀要有集中治污。表面处理产业园把污水处理和标准厂房一次建好，企业带着生产线来即可。',
              '联盟把磁体厂、用磁体的厂和研究所放在一张桌子上，新产品可以在区内找到第一家用户。',
            ],
          },
          {
            heading: '希望见到的伙伴',
            paragraphs: ['永磁电机、磁组件、回收再生，以及为它们服务的检测机构。'],
          },
        ],
        source: source.zh,
      },
      en: {
        title: 'New materials',
        role: 'Growing',
        summary:
          'Built around magnetic materials: powder, magnets, motor parts and surface treatment are coming together in one theme park.',
        figures: [
          { label: 'Alliance', value: 'Magnetic Materials Innovation Alliance' },
          {
            label: 'Support',
            value: 'Surface treatment park',
            asOf: 'about 76,000 m² of workshops, room for 200 lines',
          },
          { label: 'Waste water', value: '6,000', unit: 'm³ a day', asOf: 'surface treatment park' },
        ],
        chain: [
          { part: 'upstream', name: 'Rare earths and powder', standing: 'present' },
          { part: 'upstream', name: 'Special alloys', standing: 'wanted' },
          { part: 'midstream', name: 'NdFeB magnets', standing: 'strong' },
          { part: 'midstream', name: 'Surface treatment', standing: 'strong' },
          { part: 'midstream', name: 'Precision machining', standing: 'present' },
          { part: 'downstream', name: 'Permanent-magnet motors', standing: 'wanted' },
          { part: 'downstream', name: 'Parts for electric cars', standing: 'wanted' },
        ],
        sections: [
          {
            heading: 'Why here',
            paragraphs: [
              'Magnets need plating, and plating needs treatment of its waste water in one place. The surface treatment park provides both, with workshops that are ready to take a line.',
              'The alliance seats makers, users and research institutes at one table, so that a new product can find its first customer within the district.',
            ],
          },
          {
            heading: 'Partners we would like to meet',
            paragraphs: [
              'Permanent-magnet motors, magnet assemblies, recycling, and the laboratories that serve them.',
            ],
          },
        ],
        source: source.en,
      },
    },
  },
  {
    id: 'industry-equipment',
    slug: 'equipment',
    industry: 'equipment',
    publishedDaysAgo: 17,
    content: {
      zh: {
        title: '装备制造',
        role: '巩固提升',
        summary: '专用汽车、工业电气、特种机械和商用厨房设备，都有已经投产的企业，也都缺一两个零部件环节。',
        figures: [
          { label: '园区', value: '专用汽车产业园' },
          { label: '代表方向', value: '工业电气、特种机械、商用厨房' },
        ],
        chain: [
          { part: 'upstream', name: '钢材与型材', standing: 'present' },
          { part: 'upstream', name: '液压与传动件', standing: 'wanted' },
          { part: 'midstream', name: '专用汽车', standing: 'strong' },
          { part: 'midstream', name: '工业电气', standing: 'strong' },
          { part: 'midstream', name: '环保设备', standing: 'present' },
          { part: 'downstream', name: '检测与认证', standing: 'wanted' },
          { part: 'downstream', name: '租赁与运维', standing: 'present' },
        ],
        sections: [
          {
            heading: '为什么在这里',
            paragraphs: [
              '整机厂已经在，距北京、天津、唐山的用户都在两小时车程之内，大件运输可以直接上高速。',
            ],
          },
          {
            heading: '希望见到的伙伴',
            paragraphs: ['液压件、传动件、控制柜，以及可以为多家整机厂服务的检测机构。'],
          },
        ],
        source: source.zh,
      },
      en: {
        title: 'Equipment',
        role: 'Strengthening',
        summary:
          'Special vehicles, industrial electrics, special machinery and commercial kitchens: all have plants at work here, and each lacks a link or two for its parts.',
        figures: [
          { label: 'Park', value: 'Special vehicle park' },
          { label: 'Directions', value: 'Industrial electrics, special machinery, commercial kitchens' },
        ],
        chain: [
          { part: 'upstream', name: 'Steel and profiles', standing: 'present' },
          { part: 'upstream', name: 'Hydraulics and drives', standing: 'wanted' },
          { part: 'midstream', name: 'Special vehicles', standing: 'strong' },
          { part: 'midstream', name: 'Industrial electrics', standing: 'strong' },
          { part: 'midstream', name: 'Environmental equipment', standing: 'present' },
          { part: 'downstream', name: 'Testing and certification', standing: 'wanted' },
          { part: 'downstream', name: 'Leasing and service', standing: 'present' },
        ],
        sections: [
          {
            heading: 'Why here',
            paragraphs: [
              'The makers of whole machines are here already. Customers in Beijing, Tianjin and Tangshan are within two hours by road, and large loads go straight onto the expressway.',
            ],
          },
          {
            heading: 'Partners we would like to meet',
            paragraphs: [
              'Hydraulics, drives, control cabinets, and a testing laboratory that serves several makers.',
            ],
          },
        ],
        source: source.en,
      },
    },
  },
  {
    id: 'industry-green-food',
    slug: 'green-food',
    industry: 'green-food',
    publishedDaysAgo: 16,
    content: {
      zh: {
        title: '绿色食品',
        role: '巩固提升',
        summary: '京津两座大城市的餐桌近在咫尺，养殖、加工、预制菜和冷链已连成一线。',
        figures: [
          { label: '旅游人次', value: '2300', unit: '万人次', asOf: '2024年推介会公布' },
          { label: '景区', value: '25', unit: '家' },
          { label: '民宿', value: '2400', unit: '余户' },
        ],
        chain: [
          { part: 'upstream', name: '规模养殖', standing: 'present' },
          { part: 'upstream', name: '果蔬基地', standing: 'strong' },
          { part: 'midstream', name: '农副食品加工', standing: 'strong' },
          { part: 'midstream', name: '预制菜', standing: 'present' },
          { part: 'downstream', name: '冷链与配送', standing: 'present' },
          { part: 'downstream', name: '品牌与电商', standing: 'wanted' },
        ],
        sections: [
          {
            heading: '为什么在这里',
            paragraphs: ['原料、工厂和市场在同一个小时圈里。来蓟州的游客，是新产品的第一批顾客。'],
          },
          { heading: '希望见到的伙伴', paragraphs: ['预制菜、功能食品、食品包装和冷链运营。'] },
        ],
        source: source.zh,
      },
      en: {
        title: 'Green food',
        role: 'Strengthening',
        summary:
          'The tables of two great cities are close by. Farming, processing, ready meals and cold chain already form one line.',
        figures: [
          { label: 'Visits a year', value: '23 million', asOf: 'as told at the promotion meeting of 2024' },
          { label: 'Scenic areas', value: '25' },
          { label: 'Guest houses', value: 'over 2,400' },
        ],
        chain: [
          { part: 'upstream', name: 'Livestock farming', standing: 'present' },
          { part: 'upstream', name: 'Fruit and vegetables', standing: 'strong' },
          { part: 'midstream', name: 'Food processing', standing: 'strong' },
          { part: 'midstream', name: 'Ready meals', standing: 'present' },
          { part: 'downstream', name: 'Cold chain and delivery', standing: 'present' },
          { part: 'downstream', name: 'Brands and e-commerce', standing: 'wanted' },
        ],
        sections: [
          {
            heading: 'Why here',
            paragraphs: [
              'Raw materials, plants and markets lie within an hour of each other, and visitors are the first customers of a new product.',
            ],
          },
          {
            heading: 'Partners we would like to meet',
            paragraphs: ['Ready meals, functional food, packaging and operators of cold chains.'],
          },
        ],
        source: source.en,
      },
    },
  },
  {
    id: 'industry-smart-tech',
    slug: 'smart-tech',
    industry: 'smart-tech',
    publishedDaysAgo: 15,
    content: {
      zh: {
        title: '智能科技',
        role: '引领',
        summary: '工业机器人系统集成和人工智能产业园打头，为区内的传统工厂做智能化改造。',
        figures: [
          { label: '人工智能产业园', value: '108', unit: '亩', asOf: '建筑面积7.5万平方米' },
          { label: '推介会签约', value: '25', unit: '个项目', asOf: '2024年4月8日，共127.4亿元，各产业合计' },
        ],
        chain: [
          { part: 'upstream', name: '传感器', standing: 'wanted' },
          { part: 'upstream', name: '工业软件', standing: 'wanted' },
          { part: 'midstream', name: '机器人系统集成', standing: 'present' },
          { part: 'midstream', name: '智能产线', standing: 'present' },
          { part: 'downstream', name: '传统工厂改造', standing: 'strong' },
        ],
        sections: [
          {
            heading: '为什么在这里',
            paragraphs: [
              '需求就在隔壁：建材、服装、食品工厂都要改造，改一条线，就有一个可以带客户去看的样板。',
            ],
          },
          {
            heading: '希望见到的伙伴',
            paragraphs: ['机器视觉、工业软件、传感器，以及愿意把研发中心放在园区的团队。'],
          },
        ],
        source: source.zh,
      },
      en: {
        title: 'Smart technology',
        role: 'Leading',
        summary:
          'Integrators of industrial robots and a park for artificial intelligence go ahead and help older plants to renew themselves.',
        figures: [
          {
            label: 'Park for artificial intelligence',
            value: '7.2',
            unit: 'ha',
            asOf: '75,000 m² of floor space',
          },
          {
            label: 'Signed at the promotion meeting',
            value: '25',
            unit: 'projects',
            asOf: '8 April 2024, 12.74 billion yuan over all industries',
          },
        ],
        chain: [
          { part: 'upstream', name: 'Sensors', standing: 'wanted' },
          { part: 'upstream', name: 'Industrial software', standing: 'wanted' },
          { part: 'midstream', name: 'Robot integration', standing: 'present' },
          { part: 'midstream', name: 'Smart lines', standing: 'present' },
          { part: 'downstream', name: 'Renewal of older plants', standing: 'strong' },
        ],
        sections: [
          {
            heading: 'Why here',
            paragraphs: [
              'Demand is next door: makers of building materials, clothing and food all have lines to renew, and each renewed line is one to show to the next customer.',
            ],
          },
          {
            heading: 'Partners we would like to meet',
            paragraphs: [
              'Machine vision, industrial software, sensors, and teams that want a research centre in the park.',
            ],
          },
        ],
        source: source.en,
      },
    },
  },
]
