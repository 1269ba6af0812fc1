import { daySchema } from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { holds } from '@zhaoshang/domain'
import { may } from '../scope/checked.ts'
import { approvalHeadSchema, headOf, stepViewSchema, stepsOf } from './approval-view.ts'
import { findApproval } from './find-approval.ts'
import { rowOf, subjectOf } from './subjects.ts'

/** An approval with its steps, everybody who is asked and what he answered. */
export const get = permitted('group.read')
  .input(z.strictObject({ id: z.string() }))
  .output(
    z.strictObject({
      ...approvalHeadSchema.shape,
      version: z.int(),
      flowName: z.string(),
      day: daySchema,
      about: z.array(z.strictObject({ label: z.string(), text: z.string() })),
      steps: z.array(stepViewSchema),
      mayRecord: z.boolean(),
      mayWithdraw: z.boolean(),
      /** A document announces it, and the actor words it. */
      mayDraft: z.boolean(),
      hasDocument: z.boolean(),
    }),
  )
  .query(async ({ ctx, input: { id } }) => {
    const standing = await findApproval(ctx, id)
    const { approval, flow, plan } = standing
    const subject = subjectOf(approval.subjectKind)
    const manages = may(ctx, subject.manage, rowOf(approval))
    return {
      ...headOf(standing),
      version: approval.version,
      flowName: flow.name,
      day: approval.day,
      about: subject.describe(plan, approval),
      steps: await stepsOf(ctx, standing),
      mayRecord: approval.state === 'open' && holds(ctx.plan, ctx.actor, 'approval.record'),
      mayWithdraw: approval.state === 'open' && manages,
      mayDraft: approval.state === 'passed' && manages && subject.draft !== undefined,
      hasDocument: approval.document !== null,
    }
  })
