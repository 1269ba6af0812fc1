import type { Day, Phase, ReturnAction, Values } from '@zhaoshang/domain'
import { flag, initially, instant, integer, json, nullable, text } from './column.ts'
import { entity } from './entity.ts'

/** Texts of a return by the id of the cycle's content. */
export type Narratives = Readonly<Record<string, string>>

export const returnEntity = entity(
  'return',
  ['id'],
  {
    id: initially(text(), { from: 'new-id' }),
    /** cycle / nominal period / unit, as the domain computes it. */
    obligationKey: text(),
    cycle: text(),
    period: text(),
    periodStart: text<Day>(),
    unit: text(),
    /** Id of the plan version that it was filled under. */
    planVersion: text(),
    phase: text<Phase>(),
    version: integer(),
    /** Arrival at the server, and the due time that counted then. */
    receivedAt: nullable(instant()),
    dueAt: instant(),
    narratives: initially(json<Narratives>(), { value: {} }),
    nothingNew: initially(flag(), { value: false }),
    onBehalfBy: nullable(text()),
    createdAt: instant(),
    updatedAt: instant(),
  },
  { history: true },
)

export const returnEvent = entity(
  'return_event',
  ['id'],
  {
    id: initially(text(), { from: 'new-id' }),
    returnId: text(),
    action: text<ReturnAction | 'begin'>(),
    actor: initially(text(), { from: 'actor' }),
    reason: nullable(text()),
    fromPhase: nullable(text<Phase>()),
    toPhase: text<Phase>(),
    /** Number of the snapshot that the action made or spoke about. */
    snapshotN: nullable(integer()),
    at: initially(instant(), { from: 'now' }),
  },
  { appendOnly: true },
)

export const snapshot = entity(
  'snapshot',
  ['id'],
  {
    id: initially(text(), { from: 'new-id' }),
    returnId: text(),
    n: integer(),
    hash: text(),
    narratives: json<Narratives>(),
    takenBy: initially(text(), { from: 'actor' }),
    takenAt: initially(instant(), { from: 'now' }),
  },
  { appendOnly: true },
)

export const snapshotRow = entity(
  'snapshot_row',
  ['snapshotId', 'list', 'position'],
  {
    snapshotId: text(),
    list: text(),
    position: integer(),
    entity: text(),
    entityId: text(),
    entityVersion: integer(),
    values: json<Values>(),
    /** Contacts as they were handed in. */
    sensitive: nullable(json<Values>()),
  },
  { appendOnly: true },
)
