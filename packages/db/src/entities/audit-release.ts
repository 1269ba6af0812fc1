import type { Day } from '@zhaoshang/domain'
import { initially, instant, integer, nullable, text } from './column.ts'
import { entity } from './entity.ts'

/** A case for which the audit administrator may see business values. */
export const auditRelease = entity(
  'audit_release',
  ['id'],
  {
    id: initially(text(), { from: 'new-id' }),
    caseNumber: text(),
    reason: text(),
    fromDay: text<Day>(),
    toDay: text<Day>(),
    entity: nullable(text()),
    entityId: nullable(text()),
    askedBy: initially(text(), { from: 'actor' }),
    securityBy: nullable(text()),
    securityAt: nullable(instant()),
    directorBy: nullable(text()),
    directorAt: nullable(instant()),
    refusedBy: nullable(text()),
    validUntil: instant(),
    version: integer(),
    createdAt: instant(),
    updatedAt: instant(),
  },
  { history: true },
)
