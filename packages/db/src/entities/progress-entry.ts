import type { Day, Entity as RegisterName } from '@zhaoshang/domain'
import { initially, instant, text } from './column.ts'
import { entity } from './entity.ts'

/** 最新进展: a dated line about a record. */
export const progressEntry = entity('progress_entry', ['id'], {
  id: initially(text(), { from: 'new-id' }),
  entity: text<RegisterName>(),
  entityId: text(),
  day: text<Day>(),
  text: text(),
  actor: initially(text(), { from: 'actor' }),
  at: initially(instant(), { from: 'now' }),
})
