import { write } from '@zhaoshang/db'
import { accept, dayOfInstant, entryFaults, fundMonthSchema, refuse } from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../context/write-context.ts'
import { permitted } from '../procedure/staff.ts'
import { findProject } from '../project/find-project.ts'
import { written } from '../refusal/of-write.ts'
import type { ApiRefusal } from '../refusal/refusal.ts'
import { Refused } from '../refusal/refused.ts'
import { amountIn } from './amount-in.ts'
import { openFunds, settleFunds } from './settle-funds.ts'

export const amountSchema = z.string().trim().min(1).max(100)

export const fundChangedSchema = z.strictObject({
  version: z.int(),
  /** What takes it back. */
  changeSet: z.string(),
})

/** Money of a month. */
export const add = permitted('project.edit')
  .input(
    z.strictObject({
      project: z.string().max(100),
      version: z.int(),
      month: fundMonthSchema,
      /** As typed; a bare number is 万元. */
      amount: amountSchema,
      /** Part of it that is fixed assets; null: not said. */
      fixed: amountSchema.nullable(),
      source: z.string().trim().min(1).max(100).nullable(),
      note: z.string().trim().max(500).nullable(),
    }),
  )
  .output(fundChangedSchema)
  .mutation(async ({ ctx, input: { project: id, version, month, amount, fixed, source, note } }) => {
    const { plan, clock, database } = ctx
    const today = dayOfInstant(clock.now())
    await findProject(ctx, id, 'project.edit')
    const money = amountIn(plan, 'amount', amount)
    const fixedYuan = fixed === null ? null : amountIn(plan, 'fixed', fixed).yuan
    const [fault] = entryFaults({ month, amount: money, fixedYuan }, today)
    if (fault) throw new Refused({ code: 'fund-impossible', why: fault.code })
    const { currency, minor, yuan, rateDay } = money
    const done = await write<z.infer<typeof fundChangedSchema>, ApiRefusal>(
      database,
      writeContext(ctx, 'fund.add'),
      async (w) => {
        const project = await findProject(ctx, id, 'project.edit', w)
        if (project.version !== version) return refuse({ code: 'stale', version: project.version })
        await openFunds(w, plan, today, project)
        await w.create('fundEntry', {
          projectId: id,
          kind: 'entry',
          month,
          currency,
          minor,
          yuan,
          rateDay: rateDay ?? null,
          fixedYuan,
          source,
          note,
        })
        return accept({
          version: await settleFunds(w, plan, today, project, version),
          changeSet: w.changeSet,
        })
      },
    )
    return written(done)
  })
