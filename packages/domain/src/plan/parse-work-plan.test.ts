import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { jizhou } from '../plans/jizhou/jizhou.ts'
import { parseWorkPlan } from './parse-work-plan.ts'

/** A deep copy of the default plan with something changed at a path. */
function changed(path: (string | number)[], value: unknown): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(jizhou))
  let at = copy as Record<string | number, unknown>
  for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>
  const last = path.at(-1) as string | number
  if (value === undefined) delete at[last]
  else at[last] = value
  return copy
}

const faults = (input: unknown) => {
  const parsed = parseWorkPlan(input)
  return parsed.ok ? [] : parsed.refusal.faults.map((fault) => `${fault.path}: ${fault.message}`)
}

describe('a work plan is refused with path and reason', () => {
  it.each<[(string | number)[], unknown, string]>([
    [['title'], undefined, 'title: is missing; expected string'],
    [['title'], 7, 'title: expected string, got 7'],
    [['titel'], 'x', ': does not know "titel"'],
    [
      ['cycles', 0, 'rhythm', 'every'],
      'fortnight',
      'cycles.0.rhythm.every: no such kind of "every": "fortnight"',
    ],
    [
      ['cycles', 0, 'due', 'onNonWorkingDay'],
      'before',
      'cycles.0.due.onNonWorkingDay: expected one of "stay", "earlier", "later", got "before"',
    ],
    [
      ['cycles', 0, 'due', 'anchor', 'day'],
      32,
      'cycles.0.due.anchor.day: is too big or too long: at most 31, got 32',
    ],
    [
      ['cycles', 0, 'due', 'anchor'],
      { on: 'day-of-month' },
      'cycles.0.due.anchor.day: is missing; expected number',
    ],
    [['cycles', 0, 'clause'], '5.9', 'cycles.0.clause: clause 5.9 is not defined'],
    [
      ['cycles', 0, 'rhythm'],
      { every: 'on-event' },
      'cycles.0.rhythm: an event needs either `within` or `before`',
    ],
    [
      ['cycles', 0, 'rhythm'],
      { every: 'on-event', within: {} },
      'cycles.0.rhythm.within: give either hours or workingDays',
    ],
    [
      ['cycles', 0, 'rhythm'],
      { every: 'days-of-month', days: [1, 29] },
      'cycles.0.due.anchor: days of the month are due days themselves; leave the anchor out',
    ],
    [['cycles', 0, 'judgedBy'], 'chair', 'cycles.0.judgedBy: post chair is not defined'],
    [
      ['cycles', 0, 'reporters'],
      { hass: ['kinds', 'town'] },
      'cycles.0.reporters: fits none of the forms that may stand here, got {"hass":["kinds","town"]}',
    ],
    [
      ['cycles', 0, 'reporters'],
      { all: [{ eq: ['kinds'] }] },
      'cycles.0.reporters.all.0.eq: is too small or too short: at least 2, got ["kinds"]',
    ],
    [['units', 3, 'kinds'], ['borough'], 'units.3.kinds: unit kind borough is not defined'],
    [
      ['units', 0, 'parent'],
      jizhou.units[0]?.code,
      `units.0.parent: unit ${jizhou.units[0]?.code} stands above itself`,
    ],
    [['stages', 1, 'id'], 'planned', 'stages.1: planned is defined twice'],
    [['moves', 1, 'to'], 'heaven', 'moves.1: stage heaven is not defined'],
    [['moves', 1, 'status'], 'asleep', 'moves.1.status: status asleep is not defined'],
    [
      ['reviews', 0, 'shortProcedure'],
      { when: { all: [] }, dimensions: ['water'] },
      'reviews.0.shortProcedure.dimensions.0: dimension water is not one of this review',
    ],
    [
      ['meetings'],
      [{ id: 'm', name: '会', chair: 'nobody' }],
      'meetings.0.chair: post nobody is not defined',
    ],
    [
      ['assessments'],
      [
        {
          id: 'a',
          name: '考核',
          units: { all: [] },
          items: [{ rule: 'signed', measure: 'yuan', weight: 60 }],
        },
      ],
      'assessments.0.items: weights make 60, not 100',
    ],
    [
      ['derivedLists'],
      [{ id: 'd', title: '表', entity: 'problem', rows: { all: [] }, fields: ['name'] }],
      'derivedLists.0.fields.0: field name belongs to project, not to problem',
    ],
    [
      ['hours', 'dayEnd'],
      '24:30',
      'hours.dayEnd: "24:30" does not have the form /^([01]\\d|2[0-3]):[0-5]\\d$/',
    ],
  ])('at %j as %j', (path, value, message) => {
    expect(faults(changed(path, value)).join('\n')).toContain(message)
  })

  it('accepts the default plan as JSON', () => {
    expect(faults(JSON.parse(JSON.stringify(jizhou)))).toEqual([])
  })

  it('whatever is given, with at least one fault', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        expect(faults(input).length).toBeGreaterThan(0)
      }),
    )
  })
})
