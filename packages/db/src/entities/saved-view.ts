import type { Entity } from '@zhaoshang/domain'
import { initially, json, nullable, text, integer, instant } from './column.ts'
import { entity } from './entity.ts'

/** A way to look at a register that somebody keeps, for himself, his unit or everybody. */
export const savedView = entity('saved_view', ['id'], {
  id: initially(text(), { from: 'new-id' }),
  entity: text<Entity>(),
  title: text(),
  shared: text<'own' | 'unit' | 'all'>(),
  /** The account that keeps it. */
  ownerId: text(),
  /** The unit that it is for, where units share it. */
  unit: nullable(text()),
  /** Filter, columns, order and widths. */
  view: json<Readonly<Record<string, unknown>>>(),
  version: integer(),
  createdAt: instant(),
  updatedAt: instant(),
})
