import type { Row } from '@zhaoshang/db'
import { daySchema, epochMs, instantSchema, releaseState } from '@zhaoshang/domain'
import { z } from 'zod'

export const releaseViewSchema = z.strictObject({
  id: z.string(),
  version: z.int(),
  caseNumber: z.string(),
  reason: z.string(),
  fromDay: daySchema,
  toDay: daySchema,
  entity: z.string().nullable(),
  entityId: z.string().nullable(),
  askedByName: z.string(),
  createdAt: instantSchema,
  validUntil: instantSchema,
  securityAt: instantSchema.nullable(),
  directorAt: instantSchema.nullable(),
  state: z.enum(['asked', 'half', 'open', 'refused', 'over']),
})

export function releaseView(
  row: Row<'auditRelease'>,
  names: ReadonlyMap<string, string>,
): z.infer<typeof releaseViewSchema> {
  const {
    id,
    version,
    caseNumber,
    reason,
    fromDay,
    toDay,
    entity,
    entityId,
    askedBy,
    createdAt,
    validUntil,
  } = row
  return {
    id,
    version,
    caseNumber,
    reason,
    fromDay,
    toDay,
    entity,
    entityId,
    askedByName: names.get(askedBy) ?? askedBy,
    createdAt,
    validUntil,
    securityAt: row.securityAt,
    directorAt: row.directorAt,
    state: releaseState({ ...row, validUntilMs: epochMs(validUntil) }, Date.now()),
  }
}
