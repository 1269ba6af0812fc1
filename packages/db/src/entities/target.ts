import type { Day, Quarters, TargetAction, TargetYearState } from '@zhaoshang/domain'
import { initially, instant, integer, json, nullable, text } from './column.ts'
import { entity } from './entity.ts'

const id = initially(text(), { from: 'new-id' })

/** Where a year's targets stand as a whole. */
export const targetYear = entity(
  'target_year',
  ['year'],
  {
    year: integer(),
    state: initially<TargetYearState>(text(), { value: 'proposed' }),
    version: integer(),
    createdAt: instant(),
    updatedAt: instant(),
  },
  { history: true },
)

/** A part of a unit's target: a sub-unit's or a person's. */
export interface TargetShare {
  readonly name: string
  readonly figure: number
}

export const target = entity(
  'target',
  ['id'],
  {
    id,
    year: integer(),
    indicator: text(),
    unit: text(),
    /** Whole, in units of the indicator's last decimal. */
    figure: integer(),
    quarters: nullable(json<Quarters>()),
    shares: initially(json<readonly TargetShare[]>(), { value: [] }),
    answer: initially<'asked' | 'agreed' | 'other'>(text(), { value: 'asked' }),
    otherFigure: nullable(integer()),
    otherReason: nullable(text()),
    version: integer(),
    createdAt: instant(),
    updatedAt: instant(),
  },
  { history: true },
)

/** A step of one figure. */
export const targetEvent = entity(
  'target_event',
  ['id'],
  {
    id,
    targetId: text(),
    action: text<TargetAction>(),
    from: nullable(integer()),
    to: nullable(integer()),
    reason: nullable(text()),
    actor: initially(text(), { from: 'actor' }),
    at: initially(instant(), { from: 'now' }),
  },
  { appendOnly: true },
)

/** What was done, where nobody can count it; a correction is an entry too, and may be negative. */
export const targetEntry = entity(
  'target_entry',
  ['id'],
  {
    id,
    year: integer(),
    indicator: text(),
    unit: text(),
    day: text<Day>(),
    figure: integer(),
    source: text(),
    actor: initially(text(), { from: 'actor' }),
    at: initially(instant(), { from: 'now' }),
  },
  { appendOnly: true },
)
