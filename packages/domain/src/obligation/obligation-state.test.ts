import { describe, expect, it } from 'vitest'
import { assertDay } from '../day/day.ts'
import { instantAt, instantFromMs, epochMs } from '../day/instant.ts'
import type { ReturnFacts } from '../return/return.ts'
import { obligationState } from './obligation-state.ts'

const at = (day: string, time: string) => instantAt(assertDay(day), time)
const obligation = {
  opensAt: at('2024-04-11', '08:30'),
  soonAt: at('2024-04-22', '08:30'),
  dueAt: at('2024-04-25', '17:30'),
  owed: true,
}
const justLate = instantFromMs(epochMs(obligation.dueAt) + 1)
const now = at('2024-05-02', '09:00')

describe('the state of an obligation', () => {
  it.each([
    ['before it opens', at('2024-04-11', '08:29'), 'not-open'],
    ['when it opens', at('2024-04-11', '08:30'), 'open'],
    ['three working days before', at('2024-04-22', '08:30'), 'due-soon'],
    ['at the due time itself', obligation.dueAt, 'due-soon'],
    ['a millisecond later', justLate, 'overdue'],
  ])('%s', (_when, moment, timing) => {
    expect(obligationState(obligation, undefined, moment)).toEqual({ phase: null, timing })
    expect(obligationState(obligation, { phase: 'draft' }, moment)).toEqual({ phase: 'draft', timing })
    expect(obligationState(obligation, { phase: 'in-review' }, moment)).toEqual({
      phase: 'in-review',
      timing,
    })
  })

  it.each<[ReturnFacts, string]>([
    [{ phase: 'submitted', receivedAt: obligation.dueAt }, 'on-time'],
    [{ phase: 'accepted', receivedAt: obligation.dueAt }, 'on-time'],
    [{ phase: 'submitted', receivedAt: justLate }, 'late'],
    [{ phase: 'accepted', receivedAt: justLate }, 'late'],
    [{ phase: 'returned', receivedAt: obligation.dueAt }, 'overdue'],
    [{ phase: 'draft', receivedAt: obligation.dueAt }, 'overdue'],
  ])('by its arrival: %o', (facts, timing) => {
    expect(obligationState(obligation, facts, now)).toEqual({ phase: facts.phase, timing })
  })

  it('of a unit that owes nothing is never overdue', () => {
    expect(obligationState({ ...obligation, owed: false }, undefined, now).timing).toBe('exempt')
  })

  it('does not exist without an arrival once it is at the office', () => {
    expect(() => obligationState(obligation, { phase: 'submitted' }, now)).toThrow('arrival')
  })
})
