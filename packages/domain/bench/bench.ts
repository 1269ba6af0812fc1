// Prints how long the two things take that a screen asks for most: what is owed in a year, and
// whether a project may move. Figures are for reading; nothing here asserts a speed.
import {
  assertDay,
  holidaysOfChina,
  jizhou,
  obligationsBetween,
  transitionCheck,
  unitSchema,
  type Actor,
  type Cycle,
  type TransitionFacts,
  type WorkPlan,
} from '../src/index.ts'

const rounds = 7
const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** Milliseconds of each of the two, round by round in turn, as medians. */
function race(a: () => void, b: () => void): [number, number] {
  const times: [number[], number[]] = [[], []]
  for (let round = -2; round < rounds; round++)
    for (const [i, run] of [a, b].entries()) {
      const start = performance.now()
      run()
      if (round >= 0) times[i]?.push(performance.now() - start)
    }
  return [median(times[0]), median(times[1])]
}

const weekly = jizhou.cycles.find((cycle) => cycle.id === 'weekly') as Cycle
const plan: WorkPlan = {
  ...jizhou,
  cycles: Array.from({ length: 12 }, (_, i) => ({ ...weekly, id: `weekly-${i}`, reporters: { all: [] } })),
}
const units = Array.from({ length: 200 }, (_, i) =>
  unitSchema.parse({ code: `u${i}`, name: `单位${i}`, shortName: `${i}`, kinds: ['town'] }),
)
const [from, to] = [assertDay('2026-01-01'), assertDay('2026-12-31')]

let sink = 0
const owed = obligationsBetween(plan, holidaysOfChina, units, from, to).length
const [obligations, stamps] = race(
  () => {
    sink += obligationsBetween(plan, holidaysOfChina, units, from, to).length
  },
  () => {
    for (let i = 0; i < owed; i++) sink += new Date(1_767_200_000_000 + i * 60_000).toISOString().length
  },
)
console.log(`obligations: 200 units × 12 weekly cycles × 1 year = ${owed}`)
console.log(
  `  obligationsBetween ${obligations.toFixed(1)} ms, as many toISOString ${stamps.toFixed(1)} ms: ${(obligations / stamps).toFixed(2)} × (guide: under 10)`,
)

const office: Actor = {
  userId: 'u',
  name: '某',
  holdings: [{ role: 'reporter', unit: jizhou.units[0]?.code ?? '' }],
}
const facts: TransitionFacts = {
  row: {
    stage: 'negotiating',
    status: 'active',
    reportingUnit: jizhou.units[0]?.code,
    name: '项目',
    investor: '某公司',
    investment: 100_000_000,
  },
  reviewsPassed: [],
  readVersion: 3,
  storedVersion: 3,
}
const checks = 20_000
const perSecond: number[] = []
for (let round = -2; round < rounds; round++) {
  const before = process.memoryUsage().heapUsed
  const start = performance.now()
  for (let i = 0; i < checks; i++) sink += transitionCheck(jizhou, facts, 'to-signed', office).missing.length
  if (round >= 0) perSecond.push(checks / ((performance.now() - start) / 1000))
  if (round === rounds - 1)
    console.log(
      `transition checks: heap ${((process.memoryUsage().heapUsed - before) / checks).toFixed(0)} bytes a check, garbage included`,
    )
}
console.log(`  ${Math.round(median(perSecond)).toLocaleString('en')} a second on one core (guide: 100,000)`)
if (sink === 0) throw new Error('nothing was computed')
