import { getFile } from '@zhaoshang/db'
import { daySchema } from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { Refused } from '../refusal/refused.ts'
import { stateSchema } from './approval-view.ts'
import { answerSchema, giveAnswer } from './give-answer.ts'
import { scanTypes } from './scan.ts'

/** Enters for a decider what he answered on paper, with its day and its scan. */
export const record = permitted('approval.record')
  .input(
    answerSchema.extend({
      givenDay: daySchema,
      /** Of the scan, as its upload gave it. */
      file: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  )
  .output(z.strictObject({ state: stateSchema }))
  .mutation(async ({ ctx, input: { givenDay, file, ...given } }) => {
    const scan = await getFile(ctx.database, file)
    if (!scan || !scanTypes.has(scan.mediaType)) throw new Refused({ code: 'file-missing' })
    return giveAnswer(ctx, given, { recorded: true, givenDay, fileSha256: file }, () => undefined)
  })
