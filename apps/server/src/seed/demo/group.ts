import type { StaffSystem } from '@zhaoshang/api'
import type { Write } from '@zhaoshang/db'
import { addDays, groupSeats, isMember, type Day, type WorkPlan } from '@zhaoshang/domain'
import { demoAccounts, type DemoAccount } from './usernames.ts'

const surnames = '孟冉苏穆费祝瞿骆'
const given = ['秉谦', '怀远', '静宜', '承泽', '望舒', '知行', '若水', '嘉言', '守正']

/** Nobody's name, and the same every time. */
function invented(n: number): string {
  return `${surnames[n % surnames.length] ?? ''}${given[(n * 5) % given.length] ?? ''}`
}

/** Somebody on every seat of the leading group, one who sat there before, and a change of members that waits. Nothing is done twice. */
export async function seedGroup({ plan, planVersion }: StaffSystem, w: Write, today: Day): Promise<void> {
  const [done] = await w.query(`select id from person where id like 'demo-group-%' limit 1`)
  if (done || !plan.group) return
  const accounts = demoAccounts(plan)
  const office = accounts.find(({ part }) => part === 'office')
  const since = plan.effectiveFrom < today ? plan.effectiveFrom : today
  const changed = addDays(today, -200) > since ? addDays(today, -200) : since
  const taken = new Set<string>()
  for (const [n, { post, unit }] of groupSeats(plan).entries()) {
    const account = accountOf(accounts, post.id, unit)
    const userId = account && !taken.has(account.id) ? account.id : null
    if (userId !== null) taken.add(userId)
    const unitCode = unit ?? account?.unit.code ?? office?.unit.code
    if (unitCode === undefined) continue
    const holder = { id: `demo-group-${n}`, name: invented(n), unitCode, userId }
    await w.create('person', holder)
    const had = n === 2 && changed > since
    if (had) {
      const before = { id: `demo-group-${n}-before`, name: invented(n + 30), unitCode, leftDay: changed }
      await w.create('person', before)
      await w.create('postHolding', {
        post: post.id,
        personId: before.id,
        unitCode,
        fromDay: since,
        toDay: changed,
      })
    }
    await w.create('postHolding', {
      post: post.id,
      personId: holder.id,
      unitCode,
      fromDay: had ? changed : since,
    })
  }
  await proposeMember(w, plan, planVersion, today, office)
}

/** Whoever signs in for a seat: by the role of the same name, or for the unit that it is of. */
function accountOf(
  accounts: readonly DemoAccount[],
  post: string,
  unit: string | undefined,
): DemoAccount | undefined {
  return (
    accounts.find(({ roles }) => roles.includes(post)) ??
    (unit === undefined
      ? undefined
      : accounts.find((one) => one.unit.code === unit && one.part === 'reviews'))
  )
}

async function proposeMember(
  w: Write,
  plan: WorkPlan,
  planVersion: string,
  today: Day,
  office: DemoAccount | undefined,
): Promise<void> {
  const flow = plan.group?.changeFlow
  const unit = plan.units.find(
    (one) => !isMember(plan, one) && one.parent === undefined && one.capabilities.includes('decides-funds'),
  )
  if (flow === undefined || !unit || !office) return
  await w.create('approval', {
    id: 'demo-approval-member',
    flow,
    planVersion,
    day: today,
    subjectKind: 'member-change',
    subject: {
      kind: 'add',
      unit: unit.code,
      day: addDays(today, 30),
      reason: '要素保障中资金事项增多，需常态参加小组工作。',
    },
    title: `增加${unit.name}为成员单位`,
    unit: office.unit.code,
    proposedBy: office.id,
    state: 'open',
  })
}
