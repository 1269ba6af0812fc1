import { lockApproval, write, type New } from '@zhaoshang/db'
import { accept, dayOfInstant, type Day, type DeciderId } from '@zhaoshang/domain'
import { z } from 'zod'
import type { ActorContext } from '../context/staff-context.ts'
import { writeContext } from '../context/write-context.ts'
import { written } from '../refusal/of-write.ts'
import { Refused } from '../refusal/refused.ts'
import { standingsOf, stateAfter, type Standing } from './standing.ts'
import { subjectOf } from './subjects.ts'

export const deciderSchema = z
  .string()
  .regex(/^(post|unit):./)
  .transform((id) => id as DeciderId)

export const answerSchema = z.strictObject({
  approval: z.string(),
  step: z.string(),
  decider: deciderSchema,
  answer: z.enum(['agree', 'refuse', 'comment']),
  reason: z.string().trim().max(1000).optional(),
})
export type Answer = z.infer<typeof answerSchema>

/**
 * Takes an answer in, and does what the approval is for when it was the last
 * one. `allowed` decides over the approval as it stands under lock.
 */
export async function giveAnswer(
  context: ActorContext,
  answer: Answer,
  how: Pick<New<'approvalAnswer'>, 'recorded' | 'fileSha256'> & { readonly givenDay: Day },
  allowed: (standing: Standing) => void,
): Promise<{ state: Standing['state']['state'] }> {
  const today = dayOfInstant(context.clock.now())
  const label = how.recorded ? 'approval.record' : 'approval.answer'
  const reason = answer.reason === undefined || answer.reason === '' ? null : answer.reason
  const done = await write(context.database, writeContext(context, label), async (w) => {
    const locked = await lockApproval(w, answer.approval)
    const [standing] = locked ? await standingsOf(w, [locked]) : []
    if (!standing) throw new Refused({ code: 'not-found', what: 'approval' })
    const { approval, plan, flow, answers, state } = standing
    allowed(standing)
    if (approval.state !== 'open') throw new Refused({ code: 'approval-closed', state: approval.state })
    const step = state.steps.find((one) => one.step === answer.step)
    if (!step?.waiting.includes(answer.decider)) throw new Refused({ code: 'not-asked' })
    const needs = flow.steps.find(({ id }) => id === answer.step)?.needs
    if (reason === null && (answer.answer === 'comment' || (answer.answer === 'refuse' && needs !== 'heard')))
      throw new Refused({ code: 'answer-reason-missing' })
    if (how.givenDay > today || how.givenDay < approval.day)
      throw new Refused({ code: 'group-impossible', why: 'day-outside' })
    const given = await w.create('approvalAnswer', {
      approvalId: approval.id,
      n: answers.length + 1,
      step: answer.step,
      decider: answer.decider,
      answer: answer.answer,
      reason,
      ...how,
    })
    const after = stateAfter(approval, plan, flow, [...answers, given])
    if (after.state === 'passed') await subjectOf(approval.subjectKind).passed(w, plan, approval, today)
    if (after.state !== 'open')
      await w.update('approval', approval.id, approval.version, {
        state: after.state,
        endedAt: w.now,
        endReason: after.state === 'refused' ? reason : null,
      })
    return accept({ state: after.state })
  })
  return written(done)
}
