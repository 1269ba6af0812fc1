import type { Day, Values } from '@zhaoshang/domain'
import { initially, instant, integer, json, nullable, text } from './column.ts'
import { entity } from './entity.ts'

export const problem = entity(
  'problem',
  ['id'],
  {
    id: initially(text(), { from: 'new-id' }),
    name: text(),
    nameKey: text(),
    reportingUnit: text(),
    responsibleUnit: nullable(text()),
    projectId: nullable(text()),
    state: text(),
    kind: nullable(text()),
    day: nullable(text<Day>()),
    dueDay: nullable(text<Day>()),
    values: json<Values>(),
    version: integer(),
    createdAt: instant(),
    updatedAt: instant(),
  },
  { history: true },
)
