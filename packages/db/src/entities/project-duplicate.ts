import { initially, instant, integer, json, nullable, text, texts } from './column.ts'
import { entity } from './entity.ts'

/** Two projects that may be one and the same: only the office sees both. */
export const projectDuplicate = entity('project_duplicate', ['id'], {
  id: initially(text(), { from: 'new-id' }),
  /** The one that was reported later, and the one that was there. */
  laterId: text(),
  earlierId: text(),
  reasons: texts(),
  /** Of their names, in hundredths. */
  likeness: integer(),
  state: text<'open' | 'same' | 'different'>(),
  reason: nullable(text()),
  /** As the office ruled: whose the project is, and who reported it first. */
  owner: nullable(text()),
  firstReporter: nullable(text()),
  decidedBy: nullable(text()),
  decidedAt: nullable(instant()),
  version: integer(),
  createdAt: instant(),
  updatedAt: instant(),
})

/** One project went into another. Taken back, it is removed: what was stays in the change record. */
export const projectMerge = entity('project_merge', ['id'], {
  id: initially(text(), { from: 'new-id' }),
  keptId: text(),
  mergedId: text(),
  /** By field: whose value stands. */
  choices: json<Readonly<Record<string, 'kept' | 'merged'>>>(),
  /** How many rows of each kind moved. */
  moved: json<Readonly<Record<string, number>>>(),
  reason: nullable(text()),
  actor: initially(text(), { from: 'actor' }),
  at: initially(instant(), { from: 'now' }),
})
