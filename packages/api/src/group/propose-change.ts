import { write } from '@zhaoshang/db'
import { accept, dayOfInstant, isMember } from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../context/write-context.ts'
import { permitted } from '../procedure/staff.ts'
import { written } from '../refusal/of-write.ts'
import { Refused } from '../refusal/refused.ts'
import { officeUnit } from '../scope/office-unit.ts'
import { memberChangeSchema } from './member-change-subject.ts'

/** Asks those whom the plan names whether a unit may come into the group or go out. */
export const proposeChange = permitted('member-change.propose')
  .input(memberChangeSchema)
  .output(z.strictObject({ approval: z.string() }))
  .mutation(async ({ ctx, input }) => {
    const { plan, actor } = ctx
    const today = dayOfInstant(ctx.clock.now())
    const flow = plan.flows.find(({ id }) => id === plan.group?.changeFlow)
    if (!flow) throw new Refused({ code: 'group-impossible', why: 'no-flow' })
    const unit = plan.units.find(({ code }) => code === input.unit)
    if (!unit) throw new Refused({ code: 'not-found', what: 'unit' })
    if (isMember(plan, unit) === (input.kind === 'add'))
      throw new Refused({
        code: 'group-impossible',
        why: input.kind === 'add' ? 'already-member' : 'not-member',
      })
    if (input.day < today) throw new Refused({ code: 'group-impossible', why: 'day-past' })
    const done = await write(ctx.database, writeContext(ctx, 'group.proposeChange'), async (w) => {
      // One question about a unit at a time; the unit's row is what two proposals would meet at.
      await w.query('select code from unit where code = $1 for update', [unit.code])
      const [open] = await w.query(
        `select id from approval where subject_kind = 'member-change' and state = 'open' and subject ->> 'unit' = $1`,
        [unit.code],
      )
      if (open) throw new Refused({ code: 'group-impossible', why: 'change-open' })
      const { id } = await w.create('approval', {
        flow: flow.id,
        planVersion: ctx.planVersion,
        day: today,
        subjectKind: 'member-change',
        subject: input,
        title: input.kind === 'add' ? `增加${unit.name}为成员单位` : `${unit.name}不再作为成员单位`,
        unit: officeUnit(plan)?.code ?? actor.holdings[0]?.unit ?? unit.code,
        state: 'open',
      })
      return accept({ approval: id })
    })
    return written(done)
  })
