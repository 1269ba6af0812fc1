import type { AuditFilter } from '@zhaoshang/db'
import { actKinds, actsOf, addDays, daySchema, instantAt, type ActKind } from '@zhaoshang/domain'
import { z } from 'zod'

/** What the register of the trail can be narrowed by. */
export const auditFilterSchema = z.strictObject({
  from: daySchema.optional(),
  to: daySchema.optional(),
  actor: z.string().trim().max(100).optional(),
  kind: z.enum(Object.keys(actKinds) as [ActKind, ...ActKind[]]).optional(),
  entity: z.string().max(60).optional(),
  request: z.string().trim().max(100).optional(),
})

export function filterOf(given: z.infer<typeof auditFilterSchema>): AuditFilter {
  const { from, to, actor, kind, entity, request } = given
  return {
    from: from && instantAt(from, '00:00'),
    until: to && instantAt(addDays(to, 1), '00:00'),
    actor: actor === '' ? undefined : actor,
    acts: kind && actsOf(kind),
    entity,
    request: request === '' ? undefined : request,
  }
}
