import type { StaffSystem } from '@zhaoshang/api'
import type { Write } from '@zhaoshang/db'
import { addDays, testExpr, type Day, type WorkPlan } from '@zhaoshang/domain'
import { demoAccounts } from './usernames.ts'

const surnames = '沈陆余邵纪詹柯庞柳滕褚翟'
const given = ['立新', '文舟', '佳禾', '一鸣', '晓岚', '思远', '明澈', '若谷', '云舒', '景行', '安澜']

/** Nobody's name, and the same every time. */
function invented(n: number): string {
  return `${surnames[n % surnames.length] ?? ''}${given[(n * 7) % given.length] ?? ''}`
}

/** People behind the accounts of units, contacts of units, teams with contracts, training, experts. Nothing is done twice. */
export async function seedPeople({ plan }: StaffSystem, w: Write, today: Day): Promise<void> {
  const [done] = await w.query(`select id from person where id like 'demo-person-%' limit 1`)
  if (done) return
  const since = plan.effectiveFrom < today ? plan.effectiveFrom : today
  await seedStaff(w, plan)
  await seedTeams(w, plan, today, since)
  await seedRegisters(w, plan, today)
}

/** Whoever has an account that says nothing of a post of the group: the group's own people are seeded with it. */
async function seedStaff(w: Write, plan: WorkPlan): Promise<void> {
  const taken = new Set(
    (await w.query<{ id: string }>('select user_id as id from person where user_id is not null')).map(
      ({ id }) => id,
    ),
  )
  const staff = demoAccounts(plan).filter(
    ({ id, part }) => (part === 'fills' || part === 'reviews' || part === 'office') && !taken.has(id),
  )
  await w.createMany(
    'person',
    staff.map(({ id, unit }, n) => ({
      id: `demo-person-${id}`,
      name: invented(n),
      unitCode: unit.code,
      userId: id,
      phone: `1390000${String(n).padStart(4, '0')}`,
    })),
  )
  const units = await w.query<{ code: string; version: number }>(
    'select code, version from unit where contact is null order by position',
  )
  await w.updateMany(
    'unit',
    units.map(({ code, version }, n) => ({
      key: code,
      expectedVersion: version,
      patch: {
        contact: invented(n + 40),
        phone: `2210${String(n).padStart(4, '0')}`,
        address: '（示例地址）',
      },
    })),
  )
}

async function seedTeams(w: Write, plan: WorkPlan, today: Day, since: Day): Promise<void> {
  let n = 80
  for (const kind of plan.teamKinds) {
    const unit =
      plan.units.find((one) => kind.units !== undefined && testExpr(kind.units, one)) ?? plan.units[0]
    if (!unit) continue
    const id = `demo-team-${kind.id}`
    const suffix = kind.contract ? '（示例咨询公司）' : ''
    await w.create('team', {
      id,
      kind: kind.id,
      unit: unit.code,
      name: `${kind.name.startsWith(unit.shortName) ? '' : unit.shortName}${kind.name}${suffix}`,
      place: kind.stationed ? '上海' : null,
      aim: kind.contract ? null : '每季度走访重点企业不少于十家，形成有效线索三条以上。',
      fromDay: since,
    })
    // One short of what the plan asks, where it asks: the mark and the task on the first page can be seen.
    const people = (kind.size?.min ?? 4) - 1
    await w.createMany(
      'teamMember',
      Array.from({ length: people }, (_, i) => ({
        id: `${id}-${i}`,
        teamId: id,
        name: invented(n++),
        organisation: kind.contract ? '示例咨询公司' : unit.name,
        duty: i === 0 ? '负责人' : '招商专员',
        fromDay: since,
      })),
    )
    if (!kind.contract) continue
    await w.create('teamContract', {
      id: `${id}-contract`,
      teamId: id,
      number: `委招〔${today.slice(0, 4)}〕1 号`,
      fromDay: addDays(today, -120),
      toDay: addDays(today, 245),
      feeMinor: 30_000_000,
      currency: 'CNY',
      tasks: [
        { text: '引荐装备制造企业十家到访', dueDay: addDays(today, 60) },
        {
          text: '承办产业推介会一场',
          dueDay: addDays(today, -30),
          doneDay: addDays(today, -34),
          result: '到会企业 40 家，形成线索 6 条',
        },
      ],
      payments: [{ day: addDays(today, -110), amountMinor: 10_000_000, note: '首付款' }],
    })
  }
}

async function seedRegisters(w: Write, plan: WorkPlan, today: Day): Promise<void> {
  const [first, second] = plan.units
  if (!first || !second) return
  await w.createMany('personStint', [
    {
      id: 'demo-stint-1',
      kind: 'training',
      unit: first.code,
      name: invented(120),
      place: '（示例）干部学院',
      organiser: '组织部门',
      fromDay: addDays(today, -60),
      toDay: addDays(today, -55),
      note: '产业链招商专题班',
    },
    {
      id: 'demo-stint-2',
      kind: 'secondment',
      unit: second.code,
      name: invented(121),
      place: '（示例）高新区招商局',
      organiser: '组织部门',
      fromDay: addDays(today, -90),
    },
  ])
  await w.createMany('expert', [
    {
      id: 'demo-expert-1',
      unit: first.code,
      name: invented(122),
      organisation: '（示例）大学材料学院',
      field: '新材料',
      contact: '13900009999',
    },
    {
      id: 'demo-expert-2',
      unit: first.code,
      name: invented(123),
      organisation: '（示例）机器人公司',
      field: '智能装备',
    },
  ])
}
