import { fundPlansOf, write } from '@zhaoshang/db'
import { accept, refuse } from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../context/write-context.ts'
import { permitted } from '../procedure/staff.ts'
import { findProject } from '../project/find-project.ts'
import { written } from '../refusal/of-write.ts'
import type { ApiRefusal } from '../refusal/refusal.ts'
import { Refused } from '../refusal/refused.ts'
import { amountSchema } from './add.ts'
import { amountIn } from './amount-in.ts'

/** What a project is to bring into place in a year; null: no plan any more. */
export const planYear = permitted('project.edit')
  .input(
    z.strictObject({
      project: z.string().max(100),
      year: z.int().min(1990).max(2100),
      amount: amountSchema.nullable(),
      /** Of the year's plan; 0: there was none. */
      version: z.int().min(0),
    }),
  )
  .output(z.strictObject({ changeSet: z.string() }))
  .mutation(async ({ ctx, input: { project: projectId, year, amount, version } }) => {
    await findProject(ctx, projectId, 'project.edit')
    const money = amount === null ? null : amountIn(ctx.plan, 'amount', amount)
    if (money && money.minor < 0) throw new Refused({ code: 'fund-impossible', why: 'amount-negative' })
    const done = await write<{ changeSet: string }, ApiRefusal>(
      ctx.database,
      writeContext(ctx, 'fund.plan'),
      async (w) => {
        const stored = (await fundPlansOf(w, projectId)).find((plan) => plan.year === year)
        const key = { projectId, year }
        if ((stored?.version ?? 0) !== version)
          return refuse({ code: 'stale', version: stored?.version ?? 0 })
        if (money === null) {
          if (stored) await w.remove('fundPlan', key, version)
        } else if (stored) await w.update('fundPlan', key, version, { yuan: money.yuan })
        else await w.create('fundPlan', { projectId, year, yuan: money.yuan })
        return accept({ changeSet: w.changeSet })
      },
    )
    return written(done)
  })
