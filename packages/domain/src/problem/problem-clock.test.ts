import { describe, expect, it } from 'vitest'
import { holidaysOfChina } from '../calendar/holidays.ts'
import { assertDay } from '../day/day.ts'
import { jizhou } from '../plans/jizhou/jizhou.ts'
import { problemClock, type ProblemFacts } from './problem-clock.ts'

const handling = jizhou.problems
if (!handling) throw new Error('the plan handles no problems')
const assignedOn = assertDay('2024-04-12')
const at = (day: string, facts: ProblemFacts = { assignedOn }) =>
  problemClock(handling, holidaysOfChina, facts, assertDay(day))

describe('the clock of a problem', () => {
  it('gives the lead seven and the assisting unit three working days from the next working day', () => {
    expect(at('2024-04-15')).toMatchObject({
      state: 'running',
      leadDueOn: '2024-04-23',
      assistDueOn: '2024-04-17',
      daysLeft: 6,
      rung: 'assigned',
    })
  })

  it.each([
    ['2024-04-19', 'running', 'assigned'],
    ['2024-04-22', 'running', 'reminded'],
    ['2024-04-23', 'running', 'reminded'],
    ['2024-04-24', 'overdue', 'pressed'],
    ['2024-12-31', 'overdue', 'pressed'],
  ])('on %s it is %s and stands at %s; naming is never the clock’s', (day, state, rung) => {
    expect(at(day)).toMatchObject({ state, rung })
  })

  it('says until when an extension may be asked for and "not ours" be said', () => {
    expect(at('2024-04-15')).toMatchObject({ extensionUntil: '2024-04-22', disputeUntil: '2024-04-15' })
    expect(at('2024-04-15', { assignedOn, disputedOn: assertDay('2024-04-15') }).disputeDecisionDueOn).toBe(
      '2024-04-15',
    )
  })

  it('follows an agreed extension', () => {
    expect(at('2024-04-26', { assignedOn, extendedTo: assertDay('2024-04-29') })).toMatchObject({
      state: 'running',
      leadDueOn: '2024-04-29',
    })
  })

  it('presses nobody who answered, and asks for the call-back after closing', () => {
    expect(at('2024-05-20', { assignedOn, answeredOn: assertDay('2024-04-20') })).toMatchObject({
      state: 'answered',
      rung: 'assigned',
    })
    const closed = { assignedOn, closedOn: assertDay('2024-04-19') }
    expect(at('2024-04-26', closed)).toMatchObject({
      state: 'closed',
      callBackDueOn: '2024-04-26',
      callBackOverdue: false,
    })
    expect(at('2024-04-28', closed)).toMatchObject({ callBackOverdue: true })
    expect(at('2024-04-28', { ...closed, calledBackOn: assertDay('2024-04-24') }).callBackOverdue).toBe(false)
  })

  it('does not run before assignment', () => {
    expect(at('2024-04-15', {})).toEqual({ state: 'not-assigned', callBackOverdue: false })
  })
})
