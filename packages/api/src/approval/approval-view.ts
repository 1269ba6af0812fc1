import { holdingsOfPosts, type NamedAnswer, type NamedApproval, type NamedHolding } from '@zhaoshang/db'
import { dayOfInstant, daySchema, decidersOf, instantSchema, unitOf, type DeciderId } from '@zhaoshang/domain'
import { z } from 'zod'
import type { ActorContext } from '../context/staff-context.ts'
import { answersAs, partsOf } from './asked.ts'
import type { Standing } from './standing.ts'

export const stateSchema = z.enum(['open', 'passed', 'refused', 'withdrawn'])

const answerViewSchema = z.strictObject({
  n: z.int(),
  answer: z.enum(['agree', 'refuse', 'comment']),
  reason: z.string().optional(),
  at: instantSchema,
  givenDay: daySchema,
  /** Who typed it in. */
  actorName: z.string(),
  /** Entered by the office for the decider. */
  recorded: z.boolean(),
  scan: z.string().optional(),
})

export const approvalHeadSchema = z.strictObject({
  id: z.string(),
  subjectKind: z.string(),
  title: z.string(),
  state: stateSchema,
  proposedAt: instantSchema,
  proposerName: z.string(),
  endedAt: instantSchema.optional(),
  endReason: z.string().optional(),
})

export const stepViewSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  needs: z.enum(['all', 'one', 'heard']),
  state: z.enum(['skipped', 'not-yet', 'asked', 'passed', 'refused']),
  /** How many steps lie before it: those of the same number run side by side. */
  column: z.int(),
  deciders: z.array(
    z.strictObject({
      decider: z.string(),
      name: z.string(),
      /** Who holds the post today; none: nobody can answer in the system. */
      people: z.array(z.string()),
      waiting: z.boolean(),
      /** The actor answers as this one. */
      mine: z.boolean(),
      answer: answerViewSchema.optional(),
    }),
  ),
})

export function headOf({ approval }: Standing<NamedApproval>): z.infer<typeof approvalHeadSchema> {
  const { id, subjectKind, title, state, createdAt, proposerName, proposedBy, endedAt, endReason } = approval
  return {
    id,
    subjectKind,
    title,
    state,
    proposedAt: createdAt,
    proposerName: proposerName ?? proposedBy,
    ...(endedAt !== null && { endedAt }),
    ...(endReason !== null && { endReason }),
  }
}

/** The steps with everybody who is asked and what he answered. */
export async function stepsOf(
  context: ActorContext,
  { plan, flow, answers, state, approval }: Standing,
): Promise<z.infer<typeof stepViewSchema>[]> {
  const today = dayOfInstant(context.clock.now())
  const posts = [...new Set(flow.steps.flatMap(({ deciders }) => deciders.posts))]
  const holdings = (await holdingsOfPosts(context.database, posts)).filter(
    ({ fromDay, toDay }) => fromDay <= today && (toDay === null || toDay > today),
  )
  const columns = new Map<string, number>()
  return flow.steps.map((step) => {
    const column = 1 + Math.max(-1, ...step.after.map((before) => columns.get(before) ?? 0))
    columns.set(step.id, column)
    const standing = state.steps.find((one) => one.step === step.id)
    return {
      id: step.id,
      name: step.name,
      needs: step.needs,
      state: standing?.state ?? 'not-yet',
      column,
      deciders: decidersOf(step, plan).map((decider) => {
        const latest = answers.findLast((one) => one.step === step.id && one.decider === decider)
        const waiting = approval.state === 'open' && (standing?.waiting.includes(decider) ?? false)
        return {
          decider,
          name: nameOf(plan, decider),
          people: peopleOf(holdings, decider),
          waiting,
          mine: waiting && answersAs(context, plan, decider),
          ...(latest && { answer: answerView(latest) }),
        }
      }),
    }
  })
}

function nameOf(plan: Standing['plan'], decider: DeciderId): string {
  const { post, unit } = partsOf(decider)
  const unitName = unit === undefined ? undefined : (unitOf(plan, unit)?.shortName ?? unit)
  const postName = plan.posts.find(({ id }) => id === post)?.name
  return [unitName, postName].filter((part) => part !== undefined).join(' ')
}

function peopleOf(holdings: readonly NamedHolding[], decider: DeciderId): string[] {
  const { post, unit } = partsOf(decider)
  return holdings
    .filter((held) => held.post === post && (unit === undefined || held.unit === unit))
    .map(({ personName }) => personName)
}

function answerView(given: NamedAnswer): z.infer<typeof answerViewSchema> {
  return {
    n: given.n,
    answer: given.answer,
    ...(given.reason !== null && { reason: given.reason }),
    at: given.at,
    givenDay: given.givenDay,
    actorName: given.actorName ?? given.actor,
    recorded: given.recorded,
    ...(given.fileName !== null && { scan: given.fileName }),
  }
}
