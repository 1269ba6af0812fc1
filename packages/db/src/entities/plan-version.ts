import { createHash } from 'node:crypto'
import type { Day, WorkPlan } from '@zhaoshang/domain'
import { initially, instant, json, recordedAs, text } from './column.ts'
import { entity } from './entity.ts'

/** `id` is `planId@version`; a plan that changed is another version, never another body. */
export const planVersion = entity(
  'plan_version',
  ['id'],
  {
    id: text(),
    planId: text(),
    version: text(),
    effectiveFrom: text<Day>(),
    body: recordedAs(json<WorkPlan>(), (body) => ({
      sha256: createHash('sha256').update(JSON.stringify(body)).digest('hex'),
    })),
    loadedAt: initially(instant(), { from: 'now' }),
  },
  { appendOnly: true },
)
