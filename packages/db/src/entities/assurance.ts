import type { AssuranceAmounts, Day } from '@zhaoshang/domain'
import { initially, instant, integer, json, nullable, text } from './column.ts'
import { entity } from './entity.ts'

/** What of an element is secured for a project, and by whom. */
export const assurance = entity(
  'assurance',
  ['id'],
  {
    id: initially(text(), { from: 'new-id' }),
    projectId: text(),
    /** Of the plan's `assurances`. */
    kind: text(),
    /** That delivers it. */
    unit: text(),
    amounts: json<AssuranceAmounts>(),
    neededDay: nullable(text<Day>()),
    committedDay: nullable(text<Day>()),
    deliveredDay: nullable(text<Day>()),
    note: nullable(text()),
    version: integer(),
    createdAt: instant(),
    updatedAt: instant(),
  },
  { history: true },
)
