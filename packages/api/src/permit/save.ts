import { getProject, permitById, write, type Row } from '@zhaoshang/db'
import {
  accept,
  atOrAfter,
  cleanText,
  dayOfInstant,
  daySchema,
  testExpr,
  unitOf,
  type Day,
} from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../context/write-context.ts'
import { assertStands, impossible } from '../element/find.ts'
import { permitted } from '../procedure/staff.ts'
import { written } from '../refusal/of-write.ts'
import { Refused } from '../refusal/refused.ts'
import { may } from '../scope/checked.ts'
import { blockSchema, standingOf } from './permit-view.ts'

/** The days of one item, and whose side it lies on: new where the id is null. */
export const save = permitted('permit.edit')
  .input(
    z.strictObject({
      id: z.string().max(100).nullable(),
      version: z.int().min(0),
      project: z.string().max(100),
      item: z.string().max(100),
      /** The unit that follows it. */
      unit: z.string().max(100),
      acceptedDay: daySchema.nullable(),
      doneDay: daySchema.nullable(),
      blocks: z.array(blockSchema).max(30),
      note: z.string().trim().max(1000),
    }),
  )
  .output(z.strictObject({ id: z.string(), version: z.int(), changeSet: z.string() }))
  .mutation(async ({ ctx, input }) => {
    const { plan, calendar } = ctx
    const { permits } = plan
    const today = dayOfInstant(ctx.clock.now())
    const { id, version, acceptedDay, doneDay } = input
    const done = await write(ctx.database, writeContext(ctx, 'permit.save'), async (w) => {
      const before = id === null ? null : await permitById(w, id)
      const unit = before?.unit ?? input.unit
      // What another unit follows is as if it were not there.
      if ((id !== null && before?.projectId !== input.project) || !may(ctx, 'permit.edit', { unit }))
        throw new Refused({ code: 'not-found', what: 'permit' })
      const blocks = inOrder(input.blocks)
      checkDays({ acceptedDay, doneDay, blocks }, today)
      const days = {
        acceptedDay,
        doneDay,
        blocks,
        note: input.note === '' ? null : cleanText(input.note, true),
      }
      const clock = (promisedDays: number) => {
        const { state, dueOn, blockedBy } = standingOf({ ...days, promisedDays }, calendar, today)
        return { state, dueDay: dueOn ?? null, blockedSide: blockedBy ?? null }
      }
      if (before) {
        const saved = await w.update('permit', before.id, version, { ...days, ...clock(before.promisedDays) })
        return accept({ id: saved.id, version: saved.version, changeSet: w.changeSet })
      }
      const follower = unitOf(plan, unit)
      if (!permits || !follower || !testExpr(permits.trackers, follower)) throw impossible('unit-unfit')
      const project = await getProject(w, input.project)
      if (!project) throw new Refused({ code: 'not-found', what: 'project' })
      assertStands(plan, project)
      if (!atOrAfter(plan, project.stage, permits.from)) throw impossible('stage-early')
      const item = permits.items.find((one) => one.id === input.item)
      if (!item) throw impossible('kind-unknown')
      const made = await w.create('permit', {
        projectId: project.id,
        item: item.id,
        unit,
        legalDays: item.legalWorkingDays,
        promisedDays: item.promisedWorkingDays,
        ...days,
        ...clock(item.promisedWorkingDays),
      })
      return accept({ id: made.id, version: made.version, changeSet: w.changeSet })
    })
    return written(done)
  })

type Blocks = Row<'permit'>['blocks']

function inOrder(blocks: Blocks): Blocks {
  return [...blocks].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
}

/** Nothing lies in the future; an end comes after its start; one block after the other, only the last without an end. */
function checkDays(
  { acceptedDay, doneDay, blocks }: { acceptedDay: Day | null; doneDay: Day | null; blocks: Blocks },
  today: Day,
): void {
  const days = [acceptedDay, doneDay, ...blocks.flatMap(({ from, to }) => [from, to ?? null])]
  if (days.some((day) => day !== null && day > today)) throw impossible('day-outside')
  if (doneDay !== null && (acceptedDay === null || doneDay < acceptedDay)) throw impossible('days-reversed')
  blocks.forEach(({ from, to }, i) => {
    const next = blocks[i + 1]
    const open = to === undefined
    if ((open && (next !== undefined || doneDay !== null)) || (to !== undefined && to < from))
      throw impossible('days-reversed')
    if (to !== undefined && next !== undefined && next.from < to) throw impossible('days-reversed')
  })
}
