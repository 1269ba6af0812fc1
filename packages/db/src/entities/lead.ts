import type { Day, Values } from '@zhaoshang/domain'
import { initially, instant, integer, json, nullable, personal, text } from './column.ts'
import { entity } from './entity.ts'

/** 线索: a hint at an investment, sent from the road, decided by the office. */
export const lead = entity('lead', ['id'], {
  id: initially(text(), { from: 'new-id' }),
  title: text(),
  /** For whom it is meant, and who sent it. */
  unit: text(),
  senderUnit: text(),
  sender: initially(text(), { from: 'actor' }),
  channel: nullable(text()),
  text: nullable(text()),
  /** The sender's own first judgement. */
  judgement: nullable(text()),
  /** What will be the project's, by field id. */
  values: json<Values>(),
  /** Sensitive fields of the same. */
  contact: personal(nullable(json<Values>()), ({ id }) => `lead/${String(id)}`),
  state: text<'new' | 'accepted' | 'merged' | 'declined'>(),
  reason: nullable(text()),
  projectId: nullable(text()),
  dueDay: text<Day>(),
  decidedBy: nullable(text()),
  decidedAt: nullable(instant()),
  version: integer(),
  createdAt: instant(),
  updatedAt: instant(),
})
