import type { Row, TeamWithSize } from '@zhaoshang/db'
import {
  contractPaymentSchema,
  contractTaskSchema,
  currencySchema,
  daySchema,
  teamSize,
  type WorkPlan,
} from '@zhaoshang/domain'
import { z } from 'zod'

/** How many people too few or too many, by what the kind asks for. */
const sizeSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('fits') }),
  z.strictObject({ state: z.literal('below'), missing: z.int(), min: z.int() }),
  z.strictObject({ state: z.literal('above'), excess: z.int(), max: z.int() }),
])

export const teamViewSchema = z.strictObject({
  id: z.string(),
  kind: z.string(),
  kindName: z.string(),
  unit: z.string(),
  name: z.string(),
  place: z.string().optional(),
  aim: z.string().optional(),
  fromDay: daySchema,
  toDay: daySchema.optional(),
  people: z.int(),
  size: sizeSchema,
  version: z.int(),
  mayEdit: z.boolean(),
})
export type TeamView = z.infer<typeof teamViewSchema>

export function teamView(plan: WorkPlan, team: TeamWithSize, mayEdit: boolean): TeamView {
  const { id, kind, unit, name, place, aim, fromDay, toDay, people, version } = team
  const known = plan.teamKinds.find((one) => one.id === kind)
  return {
    id,
    kind,
    kindName: known?.name ?? kind,
    unit,
    name,
    ...(place !== null && { place }),
    ...(aim !== null && { aim }),
    fromDay,
    ...(toDay !== null && { toDay }),
    people,
    // A team that is over is nobody's to fill up.
    size: known && toDay === null ? teamSize(known, people) : { state: 'fits' },
    version,
    mayEdit,
  }
}

export const memberSchema = z.strictObject({
  id: z.string(),
  person: z.string().optional(),
  name: z.string(),
  organisation: z.string().optional(),
  duty: z.string().optional(),
  fromDay: daySchema,
  toDay: daySchema.optional(),
  version: z.int(),
})

export function memberView(member: Row<'teamMember'>): z.infer<typeof memberSchema> {
  const { id, personId, name, organisation, duty, fromDay, toDay, version } = member
  return {
    id,
    ...(personId !== null && { person: personId }),
    name,
    ...(organisation !== null && { organisation }),
    ...(duty !== null && { duty }),
    fromDay,
    ...(toDay !== null && { toDay }),
    version,
  }
}

export const contractSchema = z.strictObject({
  id: z.string(),
  number: z.string(),
  fromDay: daySchema,
  toDay: daySchema.optional(),
  feeMinor: z.int(),
  currency: currencySchema,
  tasks: z.array(contractTaskSchema),
  payments: z.array(contractPaymentSchema),
  version: z.int(),
})
