import { personWith, type Queryable } from '@zhaoshang/db'
import { dayOfInstant, daySchema } from '@zhaoshang/domain'
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { ActorContext } from '../context/staff-context.ts'
import { Refused } from '../refusal/refused.ts'
import { assertMay } from '../scope/checked.ts'
import { workSources } from './sources/index.ts'
import type { LeavingContext, OpenWork } from './work-source.ts'

export const leavingSchema = z.strictObject({
  person: z.string(),
  /** First day on which the person is not there any more. */
  day: daySchema,
  /** Absent: leaves altogether. */
  toUnit: z.string().optional(),
})
export type Leaving = z.infer<typeof leavingSchema>

export interface Listed extends OpenWork {
  readonly kind: string
}

/** Who leaves, and everything open of his, as it stands. */
export async function leavingOf(
  q: Queryable,
  context: ActorContext,
  { person: id, day, toUnit }: Leaving,
): Promise<{ leaving: LeavingContext; work: readonly Listed[]; fingerprint: string }> {
  const today = dayOfInstant(context.clock.now())
  const person = await personWith(q, id, today)
  if (!person) throw new Refused({ code: 'not-found', what: 'person' })
  assertMay(context, 'person.hand-over', { unit: person.unit })
  if (person.leftDay !== null) throw new Refused({ code: 'organisation-impossible', why: 'person-left' })
  // Accounts and returns change now, so a day that has not come cannot be handed over yet.
  if (day > today) throw new Refused({ code: 'organisation-impossible', why: 'day-in-future' })
  if (toUnit !== undefined) {
    if (toUnit === person.unit) throw new Refused({ code: 'organisation-impossible', why: 'same-unit' })
    if (!context.plan.units.some(({ code }) => code === toUnit))
      throw new Refused({ code: 'not-found', what: 'unit' })
    assertMay(context, 'person.edit', { unit: toUnit })
  }
  const leaving: LeavingContext = {
    plan: context.plan,
    person,
    day,
    kind: toUnit === undefined ? 'leave' : 'move',
  }
  const work: Listed[] = []
  for (const { kind, find } of workSources)
    for (const each of await find(q, leaving)) work.push({ ...each, kind })
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([person.version, kindsAndIds(work)]))
    .digest('hex')
  return { leaving, work, fingerprint }
}

function kindsAndIds(work: readonly Listed[]): string[] {
  return work.map(({ kind, id }) => `${kind}/${id}`)
}
