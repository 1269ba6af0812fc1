import type { Day, HandedOver } from '@zhaoshang/domain'
import { initially, instant, json, nullable, text } from './column.ts'
import { entity } from './entity.ts'

/** A person left or moved: what was open, and who took it. */
export const handOver = entity(
  'hand_over',
  ['id'],
  {
    id: initially(text(), { from: 'new-id' }),
    personId: text(),
    /** Unit that the person left. */
    unit: text(),
    kind: text<'leave' | 'move'>(),
    toUnit: nullable(text()),
    day: text<Day>(),
    reason: nullable(text()),
    items: json<readonly HandedOver[]>(),
    actor: initially(text(), { from: 'actor' }),
    at: initially(instant(), { from: 'now' }),
  },
  { appendOnly: true },
)
