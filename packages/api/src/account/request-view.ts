import type { NamedAccountRequest } from '@zhaoshang/db'
import { instantSchema, unitOf, type WorkPlan } from '@zhaoshang/domain'
import { z } from 'zod'

export const requestKindSchema = z.enum(['open', 'disable', 'enable', 'rename'])
export const requestStateSchema = z.enum(['proposed', 'confirmed', 'refused', 'withdrawn'])

/** A request as lists show it. */
export const accountRequestSchema = z.strictObject({
  id: z.string(),
  version: z.int(),
  kind: requestKindSchema,
  state: requestStateSchema,
  unit: z.string(),
  unitName: z.string(),
  name: z.string(),
  username: z.string(),
  post: z.string(),
  roles: z.array(z.string()),
  rolesWaiting: z.array(z.string()),
  userId: z.string().nullable(),
  reason: z.string().nullable(),
  proposedBy: z.string(),
  proposedAt: instantSchema,
  decidedBy: z.string().nullable(),
  decidedAt: instantSchema.nullable(),
})

export function requestView(plan: WorkPlan, row: NamedAccountRequest): z.infer<typeof accountRequestSchema> {
  const { id, version, kind, state, unit, name, username, post, userId, reason, decidedAt } = row
  return {
    id,
    version,
    kind,
    state,
    unit,
    unitName: unitOf(plan, unit)?.shortName ?? unit,
    name,
    username,
    post,
    roles: [...row.roles],
    rolesWaiting: [...row.rolesWaiting],
    userId,
    reason,
    proposedBy: row.proposedByName ?? row.proposedBy,
    proposedAt: row.createdAt,
    decidedBy: row.decidedBy === null ? null : (row.decidedByName ?? row.decidedBy),
    decidedAt,
  }
}

/** Which record, and which state of it was seen. */
export const versionedSchema = z.strictObject({ id: z.string().min(1), version: z.int() })
/** So many at once; a district's accounts fit twice. */
export const mostAtOnce = 300
