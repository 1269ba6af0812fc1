import type { Day } from '@zhaoshang/domain'
import { initially, instant, nullable, text } from './column.ts'
import { entity } from './entity.ts'

/** From a day on a project is another unit's to report. */
export const projectTransfer = entity(
  'project_transfer',
  ['id'],
  {
    id: initially(text(), { from: 'new-id' }),
    projectId: text(),
    fromUnit: text(),
    toUnit: text(),
    day: text<Day>(),
    /** Absent where taking back an earlier act brought it back. */
    reason: nullable(text()),
    actor: initially(text(), { from: 'actor' }),
    at: initially(instant(), { from: 'now' }),
  },
  { appendOnly: true },
)
