import type { Day, Values } from '@zhaoshang/domain'
import { initially, instant, integer, json, nullable, text, texts } from './column.ts'
import { entity } from './entity.ts'

export const activity = entity(
  'activity',
  ['id'],
  {
    id: initially(text(), { from: 'new-id' }),
    name: text(),
    nameKey: text(),
    reportingUnit: text(),
    responsibleUnit: nullable(text()),
    state: text(),
    kind: nullable(text()),
    /** `promotion` (the ledger of activities), `leader` (the weekly return). */
    marks: initially(texts(), { value: [] }),
    day: nullable(text<Day>()),
    endDay: nullable(text<Day>()),
    values: json<Values>(),
    version: integer(),
    createdAt: instant(),
    updatedAt: instant(),
  },
  { history: true },
)
