import { fundEntriesOf, fundEntryById, write, type New, type Queryable } from '@zhaoshang/db'
import { accept, dayOfInstant, refuse, sumMoney, type Money, type Result } from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../context/write-context.ts'
import { permitted } from '../procedure/staff.ts'
import { findProject } from '../project/find-project.ts'
import { written } from '../refusal/of-write.ts'
import type { ApiRefusal } from '../refusal/refusal.ts'
import { Refused } from '../refusal/refused.ts'
import { amountSchema, fundChangedSchema } from './add.ts'
import { amountIn } from './amount-in.ts'
import { settleFunds } from './settle-funds.ts'

/** The right amount of an entry: the difference is entered beside it, in its month. */
export const correct = permitted('project.edit')
  .input(
    z.strictObject({
      entry: z.string().max(100),
      version: z.int(),
      amount: amountSchema,
      fixed: amountSchema.nullable(),
      /** Why. */
      note: z.string().trim().max(500),
    }),
  )
  .output(fundChangedSchema)
  .mutation(async ({ ctx, input: { entry: id, version, amount, fixed, note } }) => {
    const { plan, clock, database } = ctx
    const today = dayOfInstant(clock.now())
    const found = await fundEntryById(database, id)
    if (!found) throw new Refused({ code: 'not-found', what: 'fund-entry' })
    await findProject(ctx, found.projectId, 'project.edit')
    if (note === '') throw new Refused({ code: 'reason-needed' })
    const money = amountIn(plan, 'amount', amount)
    const fixedYuan = fixed === null ? null : amountIn(plan, 'fixed', fixed).yuan
    const done = await write<z.infer<typeof fundChangedSchema>, ApiRefusal>(
      database,
      writeContext(ctx, 'fund.correct'),
      async (w) => {
        const project = await findProject(ctx, found.projectId, 'project.edit', w)
        if (project.version !== version) return refuse({ code: 'stale', version: project.version })
        const correction = await differenceTo(w, found.projectId, id, {
          money,
          fixedYuan,
        })
        if (!correction.ok) return correction
        await w.create('fundEntry', {
          ...correction.value,
          projectId: project.id,
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

type Correction = Omit<New<'fundEntry'>, 'projectId'>

/** What has to be entered so that an entry and its corrections come to the right amount; a correction is itself corrected at its root. */
async function differenceTo(
  q: Queryable,
  project: string,
  id: string,
  right: { readonly money: Money; readonly fixedYuan: number | null },
): Promise<Result<Correction, ApiRefusal>> {
  const entries = await fundEntriesOf(q, project)
  const named = entries.find((entry) => entry.id === id)
  const root = entries.find((entry) => entry.id === (named?.corrects ?? id))
  if (!root) return refuse({ code: 'not-found', what: 'fund-entry' })
  const standing = entries.filter(
    (entry) => (entry.id === root.id || entry.corrects === root.id) && entry.verdict !== 'rejected',
  )
  const negated = standing.map(({ amount }) => ({ ...amount, minor: -amount.minor, yuan: -amount.yuan }))
  const difference = sumMoney([right.money, ...negated])
  const fixed = standing.reduce((sum, entry) => sum + (entry.fixedYuan ?? 0), 0)
  const saysFixed = right.fixedYuan !== null && right.fixedYuan !== fixed
  if (right.fixedYuan !== null && right.fixedYuan > right.money.yuan)
    return refuse({ code: 'fund-impossible', why: 'fixed-exceeds' })
  if (!difference || (difference.minor === 0 && !saysFixed))
    return refuse({ code: 'fund-impossible', why: 'nothing-corrected' })
  const { currency, minor, yuan, rateDay } = difference
  return accept({
    kind: 'correction',
    month: root.month,
    currency,
    minor,
    yuan,
    rateDay: rateDay ?? null,
    fixedYuan: saysFixed && right.fixedYuan !== null ? right.fixedYuan - fixed : null,
    corrects: root.id,
    source: root.source,
  })
}
