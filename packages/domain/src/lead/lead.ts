import { z } from 'zod'
import { addWorkingDays, type Calendar } from '../calendar/calendar.ts'
import type { Day } from '../day/day.ts'
import type { Field, FieldRole } from '../field/field.ts'
import type { WorkPlan } from '../plan/work-plan.ts'

/** Where a lead (线索) stands: not looked at, a project of its own, part of one that there was, not taken up. */
export const leadStateSchema = z.enum(['new', 'accepted', 'merged', 'declined'])
export type LeadState = z.infer<typeof leadStateSchema>

/** How leads are taken in. */
export const leadRulesSchema = z.strictObject({
  /** The office decides within so many working days. */
  workingDays: z.int().min(1).max(60).default(3),
  /** Fields of projects that a lead may already say; empty: investor, content, industry, amount, origin. */
  fields: z.array(z.string().min(1)).default([]),
})
export type LeadRules = z.infer<typeof leadRulesSchema>

const usual: readonly FieldRole[] = ['investor', 'content', 'industry', 'investment', 'origin']

/**
 * Fields that a lead may say besides its title, so that nothing is typed twice
 * when it becomes a project: contacts, and those that the plan names.
 *
 * @example leadFields(plan).filter((field) => field.sensitive) // the contacts
 */
export function leadFields(plan: WorkPlan): Field[] {
  const { fields } = plan.register.leads
  const named = new Set(fields)
  return plan.fields.filter(
    ({ entity, id, role, sensitive }) =>
      entity === 'project' &&
      (sensitive || (named.size > 0 ? named.has(id) : role !== undefined && usual.includes(role))),
  )
}

/**
 * The last day on which the office decides a lead that came on a day: its clock
 * starts on the next working day.
 *
 * @example leadDueOn(plan, calendar, assertDay('2024-04-26')) // with 3 days '2024-04-30': Sunday the 28th is worked
 */
export function leadDueOn(plan: WorkPlan, calendar: Calendar, sentOn: Day): Day {
  return addWorkingDays(calendar, sentOn, plan.register.leads.workingDays)
}
