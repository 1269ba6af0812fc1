import { dayOfMonth, monthOf, yearOf, type Day } from '../day/day.ts'
import type { DraftedDocument } from '../document/drafted-document.ts'
import { testExpr } from '../expr/expr.ts'
import type { WorkPlan } from '../plan/work-plan.ts'
import type { Unit } from '../unit/unit.ts'

/** A unit comes into the group or goes out of it, from a day on. */
export type MemberChange = {
  readonly kind: 'add' | 'remove'
  readonly unit: string
  readonly day: Day
  readonly reason: string
}

/**
 * The notice of a change of members in the words of an office, to be looked
 * over and corrected. Units are called as they are in the plan given.
 *
 * @param head who heads the unit, where that is known.
 * @param today the day of writing.
 * @example draftMemberNotice(plan, { kind: 'add', unit: 'x', day, reason: '' }, undefined, today).body.length // 3
 */
export function draftMemberNotice(
  plan: Pick<WorkPlan, 'group' | 'flows' | 'units' | 'unitKinds' | 'documents'>,
  change: MemberChange,
  head: string | undefined,
  today: Day,
): DraftedDocument {
  const group = plan.group?.name ?? ''
  const unit = plan.units.find(({ code }) => code === change.unit)?.name ?? change.unit
  const steps = plan.flows.find(({ id }) => id === plan.group?.changeFlow)?.steps.map(({ name }) => name)
  const agreed = steps && steps.length > 0 ? `按照规定程序（${steps.join('、')}），` : ''
  const filter = plan.documents.find(({ id }) => id === plan.group?.noticeKind)?.recipients
  const adds = change.kind === 'add'
  return {
    title: `关于${group}${adds ? '增加' : '减少'}成员单位的通知`,
    recipients: filter
      ? namedTogether(
          plan,
          plan.units.filter((each) => testExpr(filter, each)),
        )
      : '',
    body: [
      `根据工作需要，${agreed}决定对${group}成员单位作如下调整。`,
      adds
        ? `自${inOfficeWords(change.day)}起，增加${unit}为${group}成员单位，其主要负责人${head ?? ''}为成员。`
        : `自${inOfficeWords(change.day)}起，${unit}不再作为${group}成员单位，其主要负责人${head ?? ''}不再担任成员。`,
      `${group}其他成员单位不变。今后成员单位主要负责人变动的，由其接任者自然递补，不再另行发文。`,
    ],
    signature: plan.units.find(({ capabilities }) => capabilities.includes('keeps-office'))?.name ?? group,
    day: today,
  }
}

/** Whole kinds together (各乡镇), the others by name. */
function namedTogether(plan: Pick<WorkPlan, 'units' | 'unitKinds'>, recipients: readonly Unit[]): string {
  const whole = plan.unitKinds.filter(({ id }) => {
    const all = plan.units.filter(({ kinds }) => kinds.includes(id))
    return all.length > 1 && all.every((unit) => recipients.includes(unit))
  })
  const others = recipients.filter(({ kinds }) => !whole.some(({ id }) => kinds.includes(id)))
  return [...whole.map(({ name }) => `各${name}`), ...others.map(({ name }) => name)].join('，')
}

/** No leading zeros (GB/T 9704-2012 7.3.5.4). */
function inOfficeWords(day: Day): string {
  return `${yearOf(day)}年${monthOf(day)}月${dayOfMonth(day)}日`
}
