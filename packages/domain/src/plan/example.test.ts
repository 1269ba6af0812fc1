import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { decidersOf } from '../approval/approval-state.ts'
import { holidaysOfChina } from '../calendar/holidays.ts'
import { assess } from '../counting/assessment.ts'
import { nothingNewDemand } from '../cycle/nothing-new.ts'
import { assertDay } from '../day/day.ts'
import { instantAt } from '../day/instant.ts'
import { quantityStandings } from '../duty/quantity-duty.ts'
import { fieldsFor } from '../field/field-set.ts'
import { derivedRows } from '../list/derived-list.ts'
import { meetingDates, meetingsBetween } from '../meeting/meeting-dates.ts'
import { eventObligations } from '../obligation/event-obligations.ts'
import { obligationsBetween } from '../obligation/obligations-between.ts'
import { sponsorPost } from '../post/post.ts'
import { problemClock } from '../problem/problem-clock.ts'
import { expectAccepted } from '../result/result.ts'
import { materialsDueOn } from '../review/materials-due.ts'
import { reviewState } from '../review/review-state.ts'
import { transitionCheck } from '../stage/transition-check.ts'
import { explainClause } from './explain-clause.ts'
import { parseWorkPlan } from './parse-work-plan.ts'

const file = join(import.meta.dirname, '../../examples/qingyuan/work-plan.json')
const plan = expectAccepted(parseWorkPlan(JSON.parse(readFileSync(file, 'utf8'))), file)
const named = <T extends { id: string }>(parts: readonly T[], id: string): T => {
  const found = parts.find((part) => part.id === id)
  if (!found) throw new Error(`no ${id}`)
  return found
}
const day = assertDay

describe('an invented district', () => {
  it('has a return every ten days, moved after the holiday where it falls in one', () => {
    const owed = obligationsBetween(
      plan,
      holidaysOfChina,
      plan.units,
      day('2026-02-01'),
      day('2026-03-02'),
    ).filter((one) => one.cycle === 'ten-days')
    expect([...new Set(owed.map((one) => `${one.period} ${one.dueAt.slice(0, 16)}`))]).toEqual([
      '2026-01-T3 2026-02-02T17:00',
      '2026-02-T1 2026-02-10T17:00',
      '2026-02-T2 2026-02-24T17:00',
      '2026-02-T3 2026-02-28T17:00',
    ])
  })

  it('asks a unit without news for nothing, and for a word after thirty days', () => {
    const cycle = named(plan.cycles, 'ten-days')
    const facts = { changed: false, lastProgressOn: day('2026-03-01') }
    expect(nothingNewDemand(cycle, facts, day('2026-03-30'))).toBe('exempt')
    expect(nothingNewDemand(cycle, facts, day('2026-03-31'))).toBe('word')
    expect(nothingNewDemand(cycle, { changed: true }, day('2026-03-31'))).toBe('return')
  })

  it('meets every two weeks on a Thursday; agenda, papers and minutes have their own moments', () => {
    const meetings = meetingsBetween(
      plan,
      holidaysOfChina,
      named(plan.meetings, 'dispatch'),
      day('2026-01-01'),
      day('2026-02-28'),
    )
    expect(meetings.map((one) => one.holdsAt.slice(0, 16))).toEqual([
      '2026-01-08T14:30',
      '2026-01-22T14:30',
      '2026-02-05T14:30',
      '2026-02-24T14:30',
    ])
    expect(meetings[0]).toMatchObject({
      agendaClosesAt: '2026-01-05T12:00:00+08:00',
      materialsDueAt: '2026-01-07T17:00:00+08:00',
      minutesDueOn: '2026-01-08',
    })
    const called = meetingDates(
      plan,
      holidaysOfChina,
      named(plan.meetings, 'joint'),
      instantAt(day('2026-03-02'), '09:00'),
    )
    expect(called.agendaClosesAt).toBe('2026-02-28T17:00:00+08:00')
  })

  it('collects papers two days before a meeting, for its chair to judge', () => {
    const cycle = named(plan.cycles, 'dispatch-papers')
    const event = { id: '2026-01-08', name: '双周调度会', at: instantAt(day('2026-01-08'), '14:30') }
    const owed = eventObligations(plan, holidaysOfChina, plan.units, cycle, event)
    expect(owed).toHaveLength(7)
    expect(owed[0]).toMatchObject({
      key: 'dispatch-papers/2026-01-08/park',
      dueAt: '2026-01-06T17:00:00+08:00',
    })
    for (const one of owed) expect(one.opensAt <= one.soonAt && one.soonAt <= one.dueAt).toBe(true)
    expect(cycle.judgedBy).toBe(named(plan.meetings, 'dispatch').chair)
  })

  it('wants word of a major matter within 24 hours, not before it happens', () => {
    const at = instantAt(day('2026-02-15'), '23:00')
    const [first] = eventObligations(plan, holidaysOfChina, plan.units, named(plan.cycles, 'incident'), {
      id: 'fire',
      name: '险情',
      at,
    })
    expect(first).toMatchObject({ dueAt: '2026-02-16T23:00:00+08:00', opensAt: at })
  })

  it('asks different fields of new and of existing projects', () => {
    const ids = (kind: string) => fieldsFor(plan, 'project', { kind }).map((field) => field.id)
    expect(ids('new')).toContain('landNeeded')
    expect(ids('new')).not.toContain('baseYear')
    expect(ids('existing')).toContain('baseYear')
    expect(ids('existing')).not.toContain('landNeeded')
  })

  it('is sponsored by amount, bands half-open', () => {
    const post = (amount?: number) => sponsorPost(plan.sponsors, { amount })
    expect([post(2_000_000_000), post(1_999_999_999), post(500_000_000), post(499_999_999), post()]).toEqual([
      'city-leader',
      'district-leader',
      'district-leader',
      'unit-head',
      'unit-head',
    ])
  })

  it('is reviewed by three groups side by side, by one where it is a framework agreement', () => {
    const review = named(plan.reviews, 'joint')
    const facts = {
      sentOn: day('2026-03-02'),
      fastLane: false,
      decisions: [{ dimension: 'policy', unit: 'cyj', result: 'pass' as const, on: day('2026-03-03') }],
    }
    const state = (row: Record<string, unknown>) =>
      reviewState(review, holidaysOfChina, plan.units, row, facts, day('2026-03-04')).state
    expect([state({ framework: false }), state({ framework: true })]).toEqual(['running', 'pass'])
    expect(materialsDueOn(review, holidaysOfChina, day('2026-03-02'))).toBe('2026-02-28')
  })

  it('does not sign past the review', () => {
    const actor = { userId: 'u', name: '某', holdings: [{ role: 'liaison', unit: 'park' }] }
    const row = {
      stage: 'talking',
      reportingUnit: 'park',
      kind: 'existing',
      chain: 'chip',
      amount: 1,
      partner: '某公司',
      agreedOn: '2026-03-01',
      baseYear: 2020,
    }
    const facts = { row, reviewsPassed: [], readVersion: 1, storedVersion: 1 }
    expect(transitionCheck(plan, facts, 'agree', actor)).toMatchObject({
      verdict: 'blocked',
      missing: [{ id: 'joint', providers: ['cyj', 'hbj', 'yjj'] }],
    })
    expect(transitionCheck(plan, { ...facts, reviewsPassed: ['joint'] }, 'agree', actor).verdict).toBe('open')
  })

  it('has lists that follow from the register', () => {
    const rows = [
      { id: 1, stage: 'agreed' },
      { id: 2, stage: 'agreed', registeredOn: '2026-03-01' },
      { id: 3, stage: 'building', registeredOn: '2026-01-01' },
    ]
    expect(plan.derivedLists.map((list) => derivedRows(list, rows).map((row) => row.id))).toEqual([
      [1],
      [2],
      [3],
    ])
  })

  it('climbs from assignment over reminder to supervision', () => {
    const { problems } = plan
    if (!problems) throw new Error('the plan handles problems')
    const rung = (today: string) =>
      problemClock(problems, holidaysOfChina, { assignedOn: day('2026-03-02') }, day(today)).rung
    expect([rung('2026-03-09'), rung('2026-03-10'), rung('2026-03-12')]).toEqual([
      'assigned',
      'reminded',
      'supervised',
    ])
  })

  it('says who has not made the visit of the month, and scores by efficacy', () => {
    const standings = quantityStandings(
      named(plan.duties, 'visit'),
      plan.units,
      [
        { visitKind: 'visit', of: 'park' },
        { visitKind: 'reception', of: 't1' },
      ],
      (row) => [String(row['of'])],
    )
    expect(standings.filter((one) => one.missing > 0)).toHaveLength(9)
    expect(standings.find((one) => one.unit === 'park')).toMatchObject({ done: 1, missing: 0 })
    expect(
      assess(named(plan.assessments, 'score'), [
        { unit: 'a', values: [1, 10] },
        { unit: 'b', values: [3, 20] },
        { unit: 'c', values: [2, 10] },
      ]),
    ).toEqual([
      { unit: 'b', score: 100, items: [100, 100] },
      { unit: 'c', score: 68, items: [80, 60] },
      { unit: 'a', score: 60, items: [60, 60] },
    ])
  })

  it('asks fifteen deputies at one post, and none where a step has nobody else', () => {
    expect(named(plan.posts, 'deputy').seats).toBe(15)
    const step = named(plan.flows, 'contract').steps.find((one) => one.id === 'deputies')
    expect(step && decidersOf(step, plan)).toEqual(['post:deputy'])
  })

  it('explains every clause by what carries it', () => {
    expect(explainClause(plan, '三')).toMatchObject({
      value: {
        carriedBy: [{ id: 'dispatch-papers' }, { id: 'dispatch' }, { id: 'joint' }, { id: 'minutes' }],
      },
    })
  })
})
