import fc from 'fast-check'
import { expect, test } from 'vitest'
import { workingDaysBetween } from '../calendar/calendar.ts'
import { holidaysOfChina } from '../calendar/holidays.ts'
import { addDays, assertDay } from '../day/day.ts'
import { nothing } from '../expr/expr.ts'
import { permitItemsFor } from './permit.ts'
import { permitState, type PermitFacts } from './permit-state.ts'

const acceptedOn = assertDay('2024-04-01')
const at = (facts: Partial<PermitFacts>, day: string) =>
  permitState({ blocks: [], promisedWorkingDays: 5, ...facts }, holidaysOfChina, assertDay(day))

test('what was not taken in has no clock', () => {
  expect(at({}, '2024-04-08')).toEqual({ state: 'not-started', usedDays: 0, overdue: false })
})

test('the clock runs from the next working day, over the holiday, and is past the day after its last', () => {
  expect(at({ acceptedOn }, '2024-04-09')).toEqual({
    state: 'running',
    usedDays: 5,
    dueOn: '2024-04-09',
    daysLeft: 0,
    overdue: false,
  })
  expect(at({ acceptedOn }, '2024-04-10')).toMatchObject({ daysLeft: -1, overdue: true })
})

test('the clock stands while the enterprise has to bring something, and goes on afterwards', () => {
  const from = assertDay('2024-04-02')
  const waiting = at({ acceptedOn, blocks: [{ side: 'enterprise', from }] }, '2024-04-30')
  expect(waiting).toEqual({
    state: 'blocked',
    usedDays: 1,
    daysLeft: 4,
    overdue: false,
    blockedBy: 'enterprise',
    blockedSince: from,
  })
  const brought = { acceptedOn, blocks: [{ side: 'enterprise' as const, from, to: assertDay('2024-04-10') }] }
  expect(at(brought, '2024-04-10')).toMatchObject({ state: 'running', usedDays: 1, dueOn: '2024-04-16' })
})

test('time that an authority loses counts', () => {
  const blocks = [{ side: 'department' as const, from: assertDay('2024-04-02') }]
  expect(at({ acceptedOn, blocks }, '2024-04-10')).toMatchObject({
    state: 'blocked',
    blockedBy: 'department',
    usedDays: 6,
    overdue: true,
    dueOn: '2024-04-09',
  })
})

test('what is done keeps the days that it took', () => {
  expect(at({ acceptedOn, doneOn: assertDay('2024-04-03') }, '2024-06-01')).toEqual({
    state: 'done',
    usedDays: 2,
    overdue: false,
  })
})

test('used days and days left always make up the promise, and the due day is as many days away', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 0, max: 90 }),
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: 0, max: 40 }),
      (promisedWorkingDays, after, start, length) => {
        const today = addDays(acceptedOn, after)
        const block = {
          side: 'enterprise' as const,
          from: addDays(acceptedOn, start),
          to: addDays(acceptedOn, start + length),
        }
        const state = permitState(
          { acceptedOn, blocks: [block], promisedWorkingDays },
          holidaysOfChina,
          today,
        )
        expect((state.daysLeft ?? 0) + state.usedDays).toBe(promisedWorkingDays)
        expect(state.overdue).toBe((state.daysLeft ?? 0) < 0)
        if (state.dueOn !== undefined && block.to <= today)
          // A due day on the Friday before a weekend day is minus nothing away.
          expect(workingDaysBetween(holidaysOfChina, today, state.dueOn) + 0).toBe(state.daysLeft)
      },
    ),
  )
})

test('a project needs the items of its kind', () => {
  const item = { name: '', authority: '', legalWorkingDays: 1, promisedWorkingDays: 1 }
  const items = [
    { ...item, id: 'always' },
    { ...item, id: 'new', when: { eq: ['projectKind', 'new'] as [string, string] } },
  ]
  const of = (kind: string) =>
    permitItemsFor({ from: '', trackers: nothing, items }, { projectKind: kind }).map(({ id }) => id)
  expect(of('new')).toEqual(['always', 'new'])
  expect(of('expansion')).toEqual(['always'])
})
