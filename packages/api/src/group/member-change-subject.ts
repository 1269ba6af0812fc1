import { holdingsOfPosts, lockHoldings, periodsOf, type Row, type Write } from '@zhaoshang/db'
import {
  dayOfInstant,
  daySchema,
  draftMemberNotice,
  joined,
  left,
  unitOf,
  type Day,
  type MemberChange,
  type WorkPlan,
} from '@zhaoshang/domain'
import { z } from 'zod'
import type { ApprovalSubject } from '../approval/subject.ts'

export const memberChangeSchema = z.strictObject({
  kind: z.enum(['add', 'remove']),
  unit: z.string(),
  /** From this day on; the day on which it passes where that comes later. */
  day: daySchema,
  reason: z.string().trim().min(1).max(1000),
})

/** A unit comes into the group or goes out of it. */
export const memberChangeSubject: ApprovalSubject = {
  read: 'group.read',
  manage: 'member-change.propose',
  async passed(w, plan, approval, today) {
    const change = memberChangeSchema.parse(approval.subject)
    await changeMembership(w, plan, { ...change, day: later(change.day, today) })
  },
  describe(plan, approval) {
    const { kind, unit, day, reason } = memberChangeSchema.parse(approval.subject)
    return [
      { label: kind === 'add' ? '增加成员单位' : '减少成员单位', text: unitOf(plan, unit)?.name ?? unit },
      { label: '拟自', text: day },
      { label: '理由', text: reason },
    ]
  },
  async draft(q, plan, approval, today) {
    const change = memberChangeSchema.parse(approval.subject)
    const post = plan.group?.memberPost
    const held = post === undefined ? [] : await holdingsOfPosts(q, [post])
    const head = held.findLast(({ unit }) => unit === change.unit)?.personName
    const day = approval.endedAt === null ? change.day : later(change.day, dayOfInstant(approval.endedAt))
    return draftMemberNotice(plan, { ...change, day }, head, today)
  },
}

/** Every description of the unit from the day on says what it is and does then; whoever sat for it sits no longer. */
async function changeMembership(w: Write, plan: WorkPlan, { kind, unit, day }: MemberChange): Promise<void> {
  const { group } = plan
  if (!group) throw new Error('a plan without a group has no members to change')
  const change = (period: Pick<Row<'unitPeriod'>, 'kinds' | 'capabilities'>) => {
    const now = { kinds: [...period.kinds], capabilities: [...period.capabilities] }
    return kind === 'add' ? joined(group, now) : left(group, now)
  }
  for (const period of await periodsOf(w, unit)) {
    if (period.toDay !== null && period.toDay <= day) continue
    if (period.fromDay >= day) {
      await w.put('unitPeriod', { ...period, ...change(period) })
      continue
    }
    const { id: _id, ...same } = period
    await w.put('unitPeriod', { ...period, toDay: day })
    await w.create('unitPeriod', { ...same, ...change(period), fromDay: day })
  }
  await w.query('update unit set version = version + 1, updated_at = $2 where code = $1', [unit, w.now])
  if (kind === 'add') return
  for (const held of await lockHoldings(w, { post: group.memberPost, unit })) {
    const { person: personId, unit: unitCode, ...same } = held
    if (held.toDay !== null && held.toDay <= day) continue
    if (held.fromDay < day) await w.put('postHolding', { ...same, personId, unitCode, toDay: day })
    else await w.remove('postHolding', held.id, null)
  }
}

function later(a: Day, b: Day): Day {
  return a < b ? b : a
}
