import { projectStagesOf, recordsById, write, type RegisterRecord, type Write } from '@zhaoshang/db'
import {
  accept,
  dayOfInstant,
  earliestDay,
  partialDateSchema,
  refuse,
  transitionCheck,
  type Day,
  type Move,
  type PartialDate,
  type Result,
  type Values,
  type WorkPlan,
} from '@zhaoshang/domain'
import { z } from 'zod'
import type { ActorContext } from '../context/staff-context.ts'
import { writeContext } from '../context/write-context.ts'
import { permitted } from '../procedure/staff.ts'
import { changeRecords } from '../record/write-record.ts'
import { written } from '../refusal/of-write.ts'
import type { ApiRefusal } from '../refusal/refusal.ts'
import { dayFault } from './day-fault.ts'
import { findProject } from './find-project.ts'
import { moveFacts } from './move-facts.ts'

export interface MoveAsked {
  readonly id: string
  /** As it was read. */
  readonly version: number
  /** Of the plan. */
  readonly move: string
  readonly reason: string | null
  /** When it happened, as precisely as it is known. */
  readonly date: PartialDate | null
}

/**
 * Makes a named move of the plan: the gates are asked with what stands in the
 * database now, and a project that changed since it was read stays as it is.
 * The stage's own date is kept with the project where the plan has a field for it.
 */
export async function moveProject(
  w: Write,
  ctx: ActorContext,
  asked: MoveAsked,
): Promise<Result<{ version: number }, ApiRefusal>> {
  const { plan, actor, clock } = ctx
  const today = dayOfInstant(clock.now())
  const [before] = await recordsById(w, 'project', [asked.id], { sensitive: true })
  if (!before) return refuse({ code: 'not-found', what: 'project' })
  // Before the gates: a project that somebody moved on already would look as if the move did not start here.
  if (before.version !== asked.version) return refuse({ code: 'stale', version: before.version })
  const facts = (await moveFacts(ctx, w, [before])).get(before.id)
  if (!facts) throw new Error('facts of a project that was read')
  const verdict = transitionCheck(
    plan,
    {
      ...facts,
      readVersion: asked.version,
      storedVersion: before.version,
      ...(asked.reason !== null && { reason: asked.reason }),
      ...(asked.date !== null && { date: asked.date }),
    },
    asked.move,
    actor,
  )
  if (verdict.verdict === 'refused') return refuse(refusalOf(verdict.code, before))
  const businessDay = asked.date === null ? null : earliestDay(asked.date)
  const fault = businessDay === null ? undefined : dayFault(businessDay, today)
  if (fault) return refuse(fault)
  const move = plan.moves.find(({ id }) => id === asked.move)
  // Stock is a registration, not something that a project does later.
  if (!move || move.kind === 'stock') return refuse({ code: 'move-impossible', why: 'move-unknown' })
  if (verdict.verdict === 'blocked')
    return refuse({
      code: 'move-blocked',
      missing: verdict.missing.filter(({ level }) => level === 'block').map(({ label }) => label),
    })
  const version =
    move.to === undefined
      ? await changeStatus(w, plan, move, before, { reason: asked.reason, businessDay })
      : await changeStage(w, plan, move, before, { ...asked, businessDay, today, to: move.to })
  return accept({ version })
}

type Refusal = Extract<ReturnType<typeof transitionCheck>, { verdict: 'refused' }>['code']

function refusalOf(code: Refusal, before: RegisterRecord): ApiRefusal {
  switch (code) {
    case 'stale':
      return { code: 'stale', version: before.version }
    case 'not-permitted':
      return { code: 'not-permitted', policy: 'project.edit' }
    case 'reason-missing':
      return { code: 'reason-needed' }
    case 'date-missing':
      return { code: 'day-needed' }
    default:
      return { code: 'move-impossible', why: code }
  }
}

interface Stepping {
  readonly reason: string | null
  readonly date: PartialDate | null
  readonly businessDay: Day | null
  readonly today: Day
  readonly to: string
}

async function changeStage(
  w: Write,
  plan: WorkPlan,
  move: Move,
  before: RegisterRecord,
  { reason, date, businessDay, today, to }: Stepping,
): Promise<number> {
  const dateField = plan.stages.find(({ id }) => id === to)?.date
  const advances = move.kind === 'forward' || move.kind === 'skip'
  const values: Values = {
    ...before.values,
    ...before.sensitive,
    ...(advances && dateField !== undefined && date !== null && { [dateField]: date }),
  }
  if (!advances) await leaveStages(w, plan, before.id, to)
  const versions = await changeRecords(w, 'project', { plan, unit: before.reportingUnit, today }, [
    { before, values, stage: to, move: { id: move.id, kind: move.kind, reason, businessDay } },
  ])
  return versions.get(before.id) ?? before.version
}

/** Stages that a project stepped back from were not reached: coming to them again is a new day and a new review. */
async function leaveStages(w: Write, plan: WorkPlan, id: string, to: string): Promise<void> {
  const order = plan.stages.map((stage) => stage.id)
  for (const { stage, version } of await projectStagesOf(w, [id])) {
    if (order.indexOf(stage) > order.indexOf(to))
      await w.remove('projectStage', { projectId: id, stage }, version)
  }
}

async function changeStatus(
  w: Write,
  plan: WorkPlan,
  move: Move,
  before: RegisterRecord,
  { reason, businessDay }: { reason: string | null; businessDay: Day | null },
): Promise<number> {
  const status = move.status ?? plan.statuses.find(({ counts }) => counts)?.id ?? before.status ?? ''
  const after = await w.update('project', before.id, before.version, { status })
  await w.create('projectMove', {
    projectId: before.id,
    move: move.id,
    kind: move.kind,
    fromStage: before.stage ?? null,
    toStage: null,
    toStatus: status,
    reason,
    businessDay,
  })
  return after.version
}

/** Moves a project by one of the plan's moves. */
export const move = permitted('project.edit')
  .input(
    z.strictObject({
      id: z.string().max(100),
      version: z.int(),
      move: z.string().max(100),
      reason: z.string().trim().max(500).nullable(),
      date: partialDateSchema.nullable(),
    }),
  )
  .output(z.strictObject({ version: z.int(), changeSet: z.string() }))
  .mutation(async ({ ctx, input }) => {
    const { reason } = input
    const asked = { ...input, reason: reason === '' ? null : reason }
    const moved = await write<{ version: number; changeSet: string }, ApiRefusal>(
      ctx.database,
      writeContext(ctx, 'project.move'),
      async (w) => {
        await findProject(ctx, input.id, 'project.edit', w)
        const done = await moveProject(w, ctx, asked)
        return done.ok ? accept({ ...done.value, changeSet: w.changeSet }) : done
      },
    )
    return written(moved)
  })
