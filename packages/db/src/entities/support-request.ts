import type { Day } from '@zhaoshang/domain'
import { initially, instant, integer, nullable, text } from './column.ts'
import { entity } from './entity.ts'

/** Support asked of the level above for a project, and what came of it. */
export const supportRequest = entity(
  'support_request',
  ['id'],
  {
    id: initially(text(), { from: 'new-id' }),
    projectId: text(),
    /** That asks. */
    unit: text(),
    /** Of the plan's `support.kinds`. */
    kind: text(),
    asked: text(),
    askedOf: text(),
    askedDay: text<Day>(),
    state: initially<'asked' | 'granted' | 'partly' | 'refused'>(text(), { value: 'asked' }),
    result: nullable(text()),
    resultDay: nullable(text<Day>()),
    version: integer(),
    createdAt: instant(),
    updatedAt: instant(),
  },
  { history: true },
)
