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

/** How many days ago the demo's leads came. */
export const leadDays = leads.map(({ days }) => days)

/** The lead that came so many days ago, sent by somebody of the road. Not done twice. */
export async function seedLead(
  { plan, calendar }: StaffSystem,
  w: Write,
  days: number,
  sent: Day,
): Promise<void> {
  const lead = leads.find((one) => one.days === days)
  const accounts = demoAccounts(plan)
  const office = accounts.find(({ part }) => part === 'office')
  const sends = new Set(plan.grants.filter(({ policy }) => policy === 'lead.send').map(({ role }) => role))
  const maySend = accounts.filter(({ roles }) => roles.some((role) => sends.has(role)))
  const sender = maySend.findLast(({ part }) => part === 'other') ?? maySend[0]
  const id = `demo-lead-${days}`
  const [done] = await w.query(`select id from lead where id = $1`, [id])
  if (done || !lead || !office || !sender) return
  const [investor, investment] = (['investor', 'investment'] as const).map(
    (role) => fieldWithRole(plan, 'project', role)?.id,
  )
  const values: Values = {
    ...(investor !== undefined && { [investor]: lead.investor }),
    ...(investment !== undefined && { [investment]: yuanMoney(lead.yuan) }),
  }
  const row: New<'lead'> = {
    id,
    title: lead.title,
    unit: sender.unit.code,
    senderUnit: sender.unit.code,
    sender: sender.id,
    channel: plan.channels[days % Math.max(1, plan.channels.length)]?.id ?? null,
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

/** One of the demo's projects again under nearly the same name, reported by a unit of which the demo tells nothing else. Not done twice. */
export async function seedTwin({ plan }: StaffSystem, w: Write, today: Day): Promise<void> {
  const id = 'demo-project-twin'
  const [done] = await recordsById(w, 'project', [id], { sensitive: false })
  if (done) return
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
  await createRecords(w, 'project', { plan, unit, today }, [{ id, stage: first.stage, values }])
}
