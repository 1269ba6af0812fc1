import type { Day } from '@zhaoshang/domain'
import { initially, instant, integer, nullable, text } from './column.ts'
import { entity } from './entity.ts'

/** A mark of the plan proposed for a project; it stands on the project once the office has confirmed it. */
export const projectFlag = entity('project_flag', ['id'], {
  id: initially(text(), { from: 'new-id' }),
  projectId: text(),
  flag: text(),
  reason: text(),
  /** `ended`: it was confirmed and does not hold any more. */
  state: initially<'waiting' | 'confirmed' | 'refused' | 'ended'>(text(), { value: 'waiting' }),
  proposedBy: initially(text(), { from: 'actor' }),
  decidedBy: nullable(text()),
  decidedDay: nullable(text<Day>()),
  note: nullable(text()),
  version: integer(),
  createdAt: instant(),
  updatedAt: instant(),
})
