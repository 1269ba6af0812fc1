import { dayOfInstant } from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { Refused } from '../refusal/refused.ts'
import { answersAs } from './asked.ts'
import { answerSchema, giveAnswer } from './give-answer.ts'
import { stateSchema } from './approval-view.ts'

/** Answers for oneself, or for the unit: agrees, refuses with a reason, or says what there is to say. */
export const answer = permitted('approval.answer')
  .input(answerSchema)
  .output(z.strictObject({ state: stateSchema }))
  .mutation(({ ctx, input }) =>
    giveAnswer(ctx, input, { recorded: false, givenDay: dayOfInstant(ctx.clock.now()) }, ({ plan }) => {
      if (!answersAs(ctx, plan, input.decider))
        throw new Refused({ code: 'not-permitted', policy: 'approval.answer' })
    }),
  )
