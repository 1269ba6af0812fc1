import { yuanMoney, type Day, type Values } from '@zhaoshang/domain'
import { addDays } from '@zhaoshang/domain'

export interface DemoProject {
  readonly id: string
  readonly unit: string
  readonly stage: string
  readonly values: Values
  /** What the unit reported since last month. */
  readonly news?: Values
}

const million = (yuan: number) => yuanMoney(yuan * 1_000_000)

/** Invented projects of some towns: companies, people and amounts are nobody's. Dates are told from the demo's day. */
export function demoProjects(today: Day): DemoProject[] {
  const ago = (days: number): string => addDays(today, -days)
  return [
    {
      id: 'demo-project-01',
      unit: '120119100',
      stage: 'under-construction',
      values: {
        name: '示例·高分子复合材料生产线',
        investor: '示例新材料（天津）有限公司',
        company: '示例复材科技有限公司',
        projectKind: 'new',
        industry: 'new-materials',
        channel: 'by-enterprise',
        origin: 'beijing',
        content: '建设两条复合材料生产线，年产 1.2 万吨。',
        investment: million(180),
        fixedInvestment: million(120),
        fundsThisYear: million(35),
        fundsTotal: million(60),
        place: ['120119100'],
        land: 46,
        signedOn: ago(300),
        registeredOn: ago(280),
        startedOn: ago(120),
        progress: '厂房主体封顶',
        responsibleUnit: '120119100',
        inStatistics: true,
      },
      news: { progress: '设备开始进场，预计下月调试', fundsThisYear: million(48), fundsTotal: million(73) },
    },
    {
      id: 'demo-project-02',
      unit: '120119100',
      stage: 'negotiating',
      values: {
        name: '示例·智能仓储装备',
        investor: '示例物流装备股份有限公司',
        industry: 'equipment',
        channel: 'stationed',
        origin: 'beijing',
        content: '仓储机器人总装和测试。',
        investment: million(60),
        place: ['120119100'],
        firstContactOn: ago(70),
        lastContactOn: ago(33),
        progress: '企业两次来访，正在比选厂房',
        responsibleUnit: '120119100',
        contactName: '示例联系人甲',
        contactPhone: '13800000001',
      },
      news: { lastContactOn: ago(5), progress: '已选定 6000 平方米标准厂房，商谈租期' },
    },
    {
      id: 'demo-project-03',
      unit: '120119106',
      stage: 'landed',
      values: {
        name: '示例·预制菜中央厨房',
        investor: '示例食品集团',
        company: '示例食品（蓟州）有限公司',
        projectKind: 'new',
        industry: 'green-food',
        channel: 'special-team',
        origin: 'hebei',
        content: '日产 5 万份预制菜及冷链配送。',
        investment: million(85),
        fixedInvestment: million(50),
        fundsThisYear: million(12),
        fundsTotal: million(12),
        place: ['120119106'],
        plant: 8200,
        signedOn: ago(110),
        registeredOn: ago(75),
        progress: '正在办理环评',
        responsibleUnit: '120119106',
      },
    },
    {
      id: 'demo-project-04',
      unit: '120119109',
      stage: 'in-production',
      values: {
        name: '示例·工业机器人系统集成',
        investor: '示例自动化技术有限公司',
        company: '示例自动化（上仓）有限公司',
        projectKind: 'expansion',
        industry: 'smart-tech',
        channel: 'platform',
        origin: 'yangtze',
        content: '年集成工业机器人工作站 300 套。',
        investment: million(210),
        fixedInvestment: million(130),
        fundsThisYear: million(20),
        fundsTotal: million(190),
        place: ['120119109'],
        land: 32.5,
        signedOn: ago(520),
        registeredOn: ago(500),
        startedOn: ago(400),
        producedOn: ago(40),
        progress: '投产，首批 40 套交付',
        inStatistics: true,
        responsibleUnit: '120119109',
      },
    },
    {
      id: 'demo-project-05',
      unit: '120119109',
      stage: 'negotiating',
      values: {
        name: '示例·表面处理扩建',
        investor: '示例表面处理园区运营公司',
        industry: 'equipment',
        channel: 'exhibition',
        origin: 'tianjin',
        content: '扩建 40 条自动化表面处理线。',
        investment: million(320),
        land: 60,
        place: ['120119109'],
        firstContactOn: ago(160),
        lastContactOn: ago(20),
        progress: '排放指标来源待落实',
        difficulty: '污染物排放总量指标缺口',
        responsibleUnit: '120119109',
      },
    },
    {
      id: 'demo-project-06',
      unit: '120119111',
      stage: 'planned',
      values: {
        name: '示例·磁性材料精加工配套',
        basis: '本地有磁材毛坯，缺精加工和检测环节',
        content: '精加工车间 1.5 万平方米。',
        investment: million(90),
        place: ['120119111'],
        targetInvestor: '长三角磁材精加工企业',
        progress: '已形成目标企业名单 12 家',
        responsibleUnit: '120119111',
      },
    },
    {
      id: 'demo-project-07',
      unit: '120119115',
      stage: 'negotiating',
      values: {
        name: '示例·商用厨房设备',
        investor: '示例厨具制造有限公司',
        industry: 'equipment',
        channel: 'by-enterprise',
        origin: 'pearl',
        content: '商用厨房设备钣金与总装。',
        investment: million(45),
        place: ['120119115'],
        firstContactOn: ago(52),
        lastContactOn: ago(25),
        progress: '现场考察一次',
        responsibleUnit: '120119115',
      },
    },
    {
      id: 'demo-project-08',
      unit: '120119116',
      stage: 'signed',
      values: {
        name: '示例·航天特种零部件',
        investor: '示例精密机械研究所',
        industry: 'equipment',
        channel: 'internet',
        origin: 'yangtze',
        content: '特种零部件精密加工中心。',
        investment: million(150),
        place: ['120119116'],
        signedOn: ago(16),
        progress: '签订投资协议，准备注册公司',
        responsibleUnit: '120119116',
      },
    },
  ]
}

/** Where the returns of the present period stand, by unit; the others have not begun. */
export const presentPhases: Readonly<Record<string, 'in-review' | 'submitted' | 'accepted' | 'returned'>> = {
  '120119100': 'accepted',
  '120119106': 'accepted',
  '120119109': 'submitted',
  '120119111': 'in-review',
  '120119115': 'returned',
}

export const returnReason = '“示例·商用厨房设备”的最近对接时间早于首次对接时间之后的来访记录，请核对后再报。'
