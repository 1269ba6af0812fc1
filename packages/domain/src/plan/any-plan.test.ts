import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { approvalState } from '../approval/approval-state.ts'
import type { Calendar } from '../calendar/calendar.ts'
import { holidaysOfChina } from '../calendar/holidays.ts'
import { countProjects } from '../counting/count-projects.ts'
import { addDays, assertDay, type Day } from '../day/day.ts'
import { epochMs, instantAt } from '../day/instant.ts'
import { quantityStandings } from '../duty/quantity-duty.ts'
import { testExpr } from '../expr/expr.ts'
import { meetingsBetween } from '../meeting/meeting-dates.ts'
import { eventObligations } from '../obligation/event-obligations.ts'
import { obligationState } from '../obligation/obligation-state.ts'
import { obligationFor, obligationsBetween } from '../obligation/obligations-between.ts'
import { jizhou } from '../plans/jizhou/jizhou.ts'
import { can, policies, scopeOf, type PolicyName } from '../policy/policy.ts'
import { sponsorPost } from '../post/post.ts'
import { problemClock } from '../problem/problem-clock.ts'
import { expectAccepted } from '../result/result.ts'
import { materialsDueOn } from '../review/materials-due.ts'
import { reviewState } from '../review/review-state.ts'
import { transitionCheck } from '../stage/transition-check.ts'
import { explainClause } from './explain-clause.ts'
import { parseWorkPlan } from './parse-work-plan.ts'
import type { WorkPlan } from './work-plan.ts'

const example = expectAccepted(
  parseWorkPlan(
    JSON.parse(readFileSync(join(import.meta.dirname, '../../examples/qingyuan/work-plan.json'), 'utf8')),
  ),
  'the example',
)
const plans = fc.constantFrom(jizhou, example)
/** With the notices known here, and of years whose notice nobody knows. */
const calendars = fc.constantFrom<Calendar>(holidaysOfChina, { days: {}, publishedYears: [] })
const days = fc.integer({ min: 0, max: 3652 }).map((offset) => addDays(assertDay('2022-01-01'), offset))

type Leaf = { path: (string | number)[]; value: unknown }
function leaves(value: unknown, path: (string | number)[] = []): Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }]
  return [
    { path, value },
    ...Object.entries(value).flatMap(([key, inner]) =>
      leaves(inner, [...path, Array.isArray(value) ? Number(key) : key]),
    ),
  ]
}
const places = new Map(
  [jizhou, example].map((plan) => [
    plan,
    leaves(plan).filter((leaf) => leaf.path.length > 1 && leaf.path[0] !== 'units'),
  ]),
)

/** Something odd that may stand at a place, besides what stands under the same name elsewhere in the plan. */
const odd = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    '',
    0,
    1,
    -1,
    31,
    366,
    true,
    false,
    [],
    {},
    { all: [] },
    { any: [] },
    'earlier',
    'later',
    'stay',
    'block',
    'off',
    '23:59',
    'day-end',
  ),
  fc.constantFrom<unknown>(
    { every: 'week' },
    { every: 'year' },
    { every: 'on-demand' },
    { every: 'on-event', within: { hours: 24 } },
    { every: 'days-of-month', days: [31], missing: 'skip' },
  ),
  fc.constantFrom<unknown>(
    { on: 'weekday', weekday: 7 },
    { on: 'day-of-month', day: 31, monthsAfter: 12 },
    { on: 'working-day-after', n: 250 },
    { kind: 'nominal' },
  ),
  fc.integer(),
)

const variation = plans.chain((plan) => {
  const found = places.get(plan) ?? []
  return fc.record({
    plan: fc.constant(plan),
    changes: fc.array(
      fc.nat(found.length - 1).chain((place) => {
        const key = found[place]?.path.at(-1)
        const alike = found.filter((leaf) => leaf.path.at(-1) === key).map((leaf) => leaf.value)
        return fc.record({
          place: fc.constant(place),
          with: fc.oneof({ arbitrary: fc.constantFrom(...alike), weight: 3 }, odd),
        })
      }),
      { minLength: 1, maxLength: 2 },
    ),
  })
})

function varied(plan: WorkPlan, changes: { place: number; with: unknown }[]): WorkPlan | undefined {
  const copy: unknown = structuredClone(plan)
  for (const change of changes) {
    const path = places.get(plan)?.[change.place]?.path ?? []
    let at = copy
    for (const key of path.slice(0, -1))
      at = typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[key] : undefined
    const last = path.at(-1)
    if (typeof at !== 'object' || at === null || last === undefined) continue
    if (change.with === undefined && !Array.isArray(at)) delete (at as Record<string, unknown>)[last]
    else (at as Record<string | number, unknown>)[last] = change.with
  }
  const parsed = parseWorkPlan(copy)
  return parsed.ok ? parsed.value : undefined
}

function exercise(plan: WorkPlan, calendar: Calendar, today: Day): void {
  const now = instantAt(today, '09:00')
  const owed = obligationsBetween(plan, calendar, plan.units, today, addDays(today, 40))
  for (const one of owed.slice(0, 3)) obligationState(one, undefined, now)
  for (const cycle of plan.cycles)
    eventObligations(plan, calendar, plan.units, cycle, { id: 'e', name: '事', at: now })
  for (const meeting of plan.meetings) meetingsBetween(plan, calendar, meeting, today, addDays(today, 30))
  for (const clause of plan.clauses) explainClause(plan, clause.id)
  const actor = {
    userId: 'u',
    name: '某',
    holdings: plan.roles.map((role) => ({ role: role.id, unit: plan.units[0]?.code ?? '' })),
  }
  const row = { stage: plan.stages[0]?.id, reportingUnit: plan.units[0]?.code, investment: 1 }
  const facts = { row, reviewsPassed: [], readVersion: 1, storedVersion: 1, reason: '因' }
  for (const move of plan.moves) transitionCheck(plan, facts, move.id, actor)
  for (const review of plan.reviews) {
    reviewState(review, calendar, plan.units, row, { sentOn: today, fastLane: true, decisions: [] }, today)
    materialsDueOn(review, calendar, today)
  }
  for (const flow of plan.flows) approvalState(flow, plan, row, [])
  if (plan.problems) problemClock(plan.problems, calendar, { assignedOn: today }, addDays(today, 30))
  for (const rule of plan.counting) countProjects(rule, [], [], { from: today, until: addDays(today, 1) })
  for (const duty of plan.duties) quantityStandings(duty, plan.units, [], () => [])
  sponsorPost(plan.sponsors, row)
}

describe('any plan', () => {
  it('that validates never throws in any function', () => {
    let valid = 0
    fc.assert(
      fc.property(variation, calendars, days, ({ plan, changes }, calendar, today) => {
        const changed = varied(plan, changes)
        if (!changed) return
        valid++
        exercise(changed, calendar, today)
      }),
      { numRuns: 250 },
    )
    // A property that never meets a valid plan would prove nothing.
    expect(valid).toBeGreaterThan(40)
  })

  it('owes every return once, at one time, over ten years with and without notices', () => {
    fc.assert(
      fc.property(plans, calendars, (plan, calendar) => {
        const units = plan.units.slice(0, 12)
        const owed = obligationsBetween(
          plan,
          calendar,
          units,
          assertDay('2022-01-01'),
          assertDay('2031-12-31'),
        )
        expect(new Set(owed.map((one) => one.key)).size).toBe(owed.length)
        for (const one of owed.filter((_, i) => i % 97 === 0)) {
          expect(obligationFor(plan, calendar, units, one.key)).toEqual(one)
          expect(
            epochMs(one.opensAt) <= epochMs(one.soonAt) && epochMs(one.soonAt) <= epochMs(one.dueAt),
          ).toBe(true)
        }
        // What a unit tells in one cycle joins without gap or overlap, leap days and merged weeks included.
        for (const [, line] of Map.groupBy(owed, (one) => `${one.cycle}/${one.unit}`)) {
          const sorted = line.toSorted((a, b) => epochMs(a.covers.from) - epochMs(b.covers.from))
          for (const [i, one] of sorted.slice(1).entries())
            expect(one.covers.from).toBe(sorted[i]?.covers.until)
        }
      }),
      { numRuns: 4 },
    )
  }, 30_000)

  it('lets see in a list exactly what may be acted on one by one', () => {
    fc.assert(
      fc.property(
        plans.chain((plan) =>
          fc.record({
            plan: fc.constant(plan),
            holdings: fc.array(
              fc.record({
                role: fc.constantFrom(...plan.roles.map((role) => role.id)),
                unit: fc.constantFrom(...plan.units.map((unit) => unit.code)),
              }),
              { maxLength: 3 },
            ),
            rows: fc.array(
              fc.dictionary(
                fc.constantFrom('unit', 'reportingUnit', 'responsibleUnit', 'title'),
                fc.option(fc.constantFrom(...plan.units.map((unit) => unit.code), '')),
                { maxKeys: 4 },
              ),
              { maxLength: 8 },
            ),
          }),
        ),
        fc.constantFrom(...(Object.keys(policies) as PolicyName[])),
        ({ plan, holdings, rows }, policy) => {
          const actor = { userId: 'u', name: '某', holdings }
          const scope = scopeOf(plan, actor, policy)
          for (const row of rows) expect(can(plan, actor, policy, row).ok).toBe(testExpr(scope, row))
        },
      ),
    )
  })
})
