import type { Day, Figures } from '@zhaoshang/domain'
import { flag, initially, instant, integer, json, nullable, text, texts } from './column.ts'
import { entity } from './entity.ts'

const id = initially(text(), { from: 'new-id' })
const stamps = { version: integer(), createdAt: instant(), updatedAt: instant() }

/** A project's elements sent to the deciding units; sent again, it is a new round. */
export const elementRequest = entity(
  'element_request',
  ['id'],
  {
    id,
    projectId: text(),
    /** Of the plan's `reviews`. */
    review: text(),
    round: integer(),
    /** That sent it. */
    unit: text(),
    sentDay: text<Day>(),
    /** As the project's flags were when it was sent: a clock that runs is not changed. */
    fastLane: flag(),
    /** What the project needs, by dimension. */
    needed: json<Readonly<Record<string, Figures>>>(),
    note: text(),
    state: initially<'open' | 'withdrawn'>(text(), { value: 'open' }),
    sentBy: initially(text(), { from: 'actor' }),
    ...stamps,
  },
  { history: true },
)

/** One unit asked about one dimension; state and due day as the plan's clock gave them. */
export const elementAsk = entity('element_ask', ['id'], {
  id,
  requestId: text(),
  projectId: text(),
  dimension: text(),
  unit: text(),
  /** `queued`: its turn has not come; `closed`: nothing is asked any more. */
  state: text<'queued' | 'waiting' | 'decided' | 'closed'>(),
  dueDay: nullable(text<Day>()),
  result: nullable(text<'pass' | 'conditions' | 'refuse'>()),
  decidedDay: nullable(text<Day>()),
  ...stamps,
})

/** A unit's word as it was given; a later one counts in its place. */
export const elementDecision = entity(
  'element_decision',
  ['id'],
  {
    id,
    askId: text(),
    requestId: text(),
    projectId: text(),
    dimension: text(),
    unit: text(),
    result: text<'pass' | 'conditions' | 'refuse'>(),
    figures: json<Figures>(),
    reason: nullable(text()),
    validUntil: nullable(text<Day>()),
    day: text<Day>(),
    actor: initially(text(), { from: 'actor' }),
    fileSha256: nullable(text()),
    at: initially(instant(), { from: 'now' }),
  },
  { appendOnly: true },
)

/** What units could not solve, raised after a written judgement; its approval decides. */
export const specialCase = entity(
  'special_case',
  ['id'],
  {
    id,
    projectId: text(),
    requestId: text(),
    dimensions: texts(),
    unit: text(),
    judgement: text(),
    proposal: text(),
    approvalId: text(),
    ...stamps,
  },
  { history: true },
)
