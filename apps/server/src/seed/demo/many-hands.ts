import { createRecords, type StaffSystem } from '@zhaoshang/api'
import { recordsById, type New, type Write } from '@zhaoshang/db'
import {
  addDays,
  fieldWithRole,
  instantAt,
  leadDueOn,
  yuanMoney,
  type Day,
  type Values,
} from '@zhaoshang/domain'
import { demoAccounts } from './usernames.ts'

/** Invented leads: sent how long ago, and what became of them. */
const leads = [
  {
    days: 1,
    title: '示例·精密轴承企业拟在北方设厂',
    text: '展会上与企业负责人面谈，计划明年上半年定址，看重用工和物流。',
    judgement: '意向较强，建议一周内回访。',
    investor: '示例轴承股份有限公司',
    yuan: 120_000_000,
    state: 'new',
  },
  {
    days: 9,
    title: '示例·冷链装备公司询问标准厂房',
    text: '来电询问 8000 平方米厂房租金和冷库用电价格。',
    judgement: '在比较三个地方，需尽快答复。',
    investor: '示例冷链装备有限公司',
    yuan: 45_000_000,
    state: 'new',
  },
  {
    days: 20,
    title: '示例·电镀加工点外迁',
    text: '企业希望整体搬迁。',
    judgement: '污染物指标可能不够。',
    investor: '示例表面处理厂',
    yuan: 20_000_000,
    state: 'declined',
    reason: '不符合产业方向，已向企业说明。',
  },
] as const

/** A project of another unit that may be the same as one of the demo's, and leads. Nothing is done twice. */
export async function seedManyHands({ plan, calendar }: StaffSystem, w: Write, today: Day): Promise<void> {
  const accounts = demoAccounts(plan)
  const office = accounts.find(({ part }) => part === 'office')
  const sends = new Set(plan.grants.filter(({ policy }) => policy === 'lead.send').map(({ role }) => role))
  const sender =
    accounts.find(({ part, roles }) => part === 'other' && roles.some((role) => sends.has(role))) ??
    accounts.find(({ roles }) => roles.some((role) => sends.has(role)))
  const [done] = await w.query(`select id from lead where id like 'demo-%' limit 1`)
  if (done || !office || !sender) return
  await seedTwin(plan, w, today)
  const [investor, investment] = (['investor', 'investment'] as const).map(
    (role) => fieldWithRole(plan, 'project', role)?.id,
  )
  for (const [n, lead] of leads.entries()) {
    const sent = addDays(today, -lead.days)
    const values: Values = {
      ...(investor !== undefined && { [investor]: lead.investor }),
      ...(investment !== undefined && { [investment]: yuanMoney(lead.yuan) }),
    }
    const row: New<'lead'> = {
      id: `demo-lead-${n}`,
      title: lead.title,
      unit: sender.unit.code,
      senderUnit: sender.unit.code,
      sender: sender.id,
      channel: plan.channels[n % Math.max(1, plan.channels.length)]?.id ?? null,
      text: lead.text,
      judgement: lead.judgement,
      values,
      state: lead.state,
      dueDay: leadDueOn(plan, calendar, sent),
      ...('reason' in lead && {
        reason: lead.reason,
        decidedBy: office.id,
        decidedAt: instantAt(addDays(sent, 2), '15:00'),
      }),
    }
    await w.create('lead', row)
  }
}

/** The same under nearly the same name, reported by a unit of which the demo tells nothing else. */
async function seedTwin(plan: StaffSystem['plan'], w: Write, today: Day): Promise<void> {
  const [first] = await recordsById(w, 'project', ['demo-project-02'], { sensitive: false })
  const [field, investor] = (['name', 'investor'] as const).map(
    (role) => fieldWithRole(plan, 'project', role)?.id,
  )
  const used = new Set(
    (await w.query<{ unit: string }>('select distinct reporting_unit as unit from project')).map(
      ({ unit }) => unit,
    ),
  )
  const fills = demoAccounts(plan).filter(({ part }) => part === 'fills')
  const unit = fills.findLast((account) => !used.has(account.unit.code))?.unit.code
  if (!first || field === undefined || unit === undefined) return
  const values: Values = {
    [field]: `${first.name}（一期）`,
    ...(investor !== undefined && first.values[investor] && { [investor]: first.values[investor] }),
  }
  await createRecords(w, 'project', { plan, unit, today }, [
    { id: 'demo-project-twin', stage: first.stage, values },
  ])
}
