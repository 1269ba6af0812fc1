import type { Day, DeciderId, DraftedDocument } from '@zhaoshang/domain'
import { flag, initially, instant, integer, json, nullable, text } from './column.ts'
import { entity } from './entity.ts'

const id = initially(text(), { from: 'new-id' })

export const approval = entity(
  'approval',
  ['id'],
  {
    id,
    /** Of the plan version that counted when it was proposed. */
    flow: text(),
    planVersion: text(),
    /** The units of this day are asked, whatever becomes of them meanwhile. */
    day: text<Day>(),
    /** What it does when it passes; `subject` is what that needs to know. */
    subjectKind: text(),
    subject: json<Readonly<Record<string, unknown>>>(),
    title: text(),
    /** That proposes it. */
    unit: text(),
    proposedBy: initially(text(), { from: 'actor' }),
    /** As the flow gave it after the last answer; which step, only the answers say. */
    state: text<'open' | 'passed' | 'refused' | 'withdrawn'>(),
    endedAt: nullable(instant()),
    endReason: nullable(text()),
    document: nullable(json<DraftedDocument>()),
    version: integer(),
    createdAt: instant(),
    updatedAt: instant(),
  },
  { history: true },
)

/** An answer as it was given; a later one of the same decider counts in its place. */
export const approvalAnswer = entity(
  'approval_answer',
  ['id'],
  {
    id,
    approvalId: text(),
    /** In the order in which they came. */
    n: integer(),
    step: text(),
    decider: text<DeciderId>(),
    answer: text<'agree' | 'refuse' | 'comment'>(),
    reason: nullable(text()),
    actor: initially(text(), { from: 'actor' }),
    /** Given on paper, entered by the office. */
    recorded: flag(),
    givenDay: text<Day>(),
    fileSha256: nullable(text()),
    at: initially(instant(), { from: 'now' }),
  },
  { appendOnly: true },
)
