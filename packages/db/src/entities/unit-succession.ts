import type { Day, MovedThing, SuccessionKind } from '@zhaoshang/domain'
import { initially, instant, json, text } from './column.ts'
import { entity } from './entity.ts'

/** From a day on, what was one unit's is another's. */
export const unitSuccession = entity(
  'unit_succession',
  ['id'],
  {
    id: initially(text(), { from: 'new-id' }),
    fromCode: text(),
    toCode: text(),
    day: text<Day>(),
    kind: text<SuccessionKind>(),
    /** The list that was agreed to. */
    moved: json<readonly MovedThing[]>(),
    actor: initially(text(), { from: 'actor' }),
    at: initially(instant(), { from: 'now' }),
  },
  { appendOnly: true },
)
