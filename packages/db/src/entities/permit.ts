import type { Day, PermitBlock, PermitState } from '@zhaoshang/domain'
import { initially, instant, integer, json, nullable, text } from './column.ts'
import { entity } from './entity.ts'

/** A permit that a project needs, with its days. */
export const permit = entity(
  'permit',
  ['id'],
  {
    id: initially(text(), { from: 'new-id' }),
    projectId: text(),
    /** Of the plan's `permits.items`; its days as they were when it was begun. */
    item: text(),
    /** That follows it. */
    unit: text(),
    legalDays: integer(),
    promisedDays: integer(),
    acceptedDay: nullable(text<Day>()),
    doneDay: nullable(text<Day>()),
    blocks: json<readonly PermitBlock[]>(),
    /** As the clock gave it at the last entry, to find rows by. */
    state: text<PermitState['state']>(),
    blockedSide: nullable(text<PermitBlock['side']>()),
    dueDay: nullable(text<Day>()),
    note: nullable(text()),
    version: integer(),
    createdAt: instant(),
    updatedAt: instant(),
  },
  { history: true },
)
