import { addDays, assertDay, instantAt, type Day } from '@zhaoshang/domain'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { New, Patch } from '../../entities/index.ts'
import { withDatabase, writeForTest } from '../../testing/index.ts'
import { projectFigures, type FigureDimension, type ProjectFigure } from './project-figures.ts'

const here = withDatabase()
/** Each history begins a year after the one before. */
let first = assertDay('2020-03-01')
const days = 60

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const unit = fc.constantFrom('T1', 'T2', 'T3')
const columns = fc.record({
  stage: fc.constantFrom('negotiating', 'signed', 'landed'),
  status: fc.constantFrom('active', 'paused'),
  origin: fc.constantFrom('stock' as const, 'moved' as const),
  reportingUnit: unit,
  responsibleUnit: maybe(unit),
  industry: maybe(fc.constantFrom('food', 'materials')),
  channel: maybe(fc.constantFrom('fair')),
  region: maybe(fc.constantFrom('north', '')),
  sizeClass: maybe(fc.constantFrom('small', 'large')),
  stageDay: maybe(fc.constantFrom('2024-02-29', '2024-03-01')) as fc.Arbitrary<Day | null>,
  investmentYuan: maybe(fc.integer({ min: 0, max: 1_000_000_000_000_000 })),
  fundsYuan: maybe(fc.integer({ min: 0, max: 1_000_000_000 })),
  mergedInto: maybe(fc.constantFrom('another')),
})
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ create: fc.array(columns, { minLength: 1, maxLength: 4 }) }) },
  {
    weight: 4,
    arbitrary: fc.record({ change: fc.array(fc.tuple(fc.nat(), columns), { minLength: 1, maxLength: 4 }) }),
  },
  { weight: 1, arbitrary: fc.record({ remove: fc.nat() }) },
  { weight: 1, arbitrary: fc.constant({ fold: true }) },
)
const history = fc.array(fc.tuple(fc.nat({ max: 4 }), step), { minLength: 1, maxLength: 12 })

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** Does the steps as time goes on; gives every day's projects as the history of writes has them. */
async function play(steps: readonly (readonly [number, Step])[]): Promise<void> {
  let day = first
  let n = 0
  const versions = new Map<string, number>()
  for (const [later, what] of steps) {
    day = addDays(day, later)
    const now = instantAt(day, `12:00:${String(n++ % 60).padStart(2, '0')}`)
    const ids = [...versions.keys()]
    const at = (k: number): string | undefined => ids[k % Math.max(ids.length, 1)]
    await writeForTest(
      here.db,
      async (w) => {
        if ('create' in what) {
          for (const { id, version } of await w.createMany('project', what.create.map(plant)))
            versions.set(id, version)
        } else if ('change' in what) {
          const changes = new Map(
            what.change.flatMap(([k, patch]) => (at(k) === undefined ? [] : [[at(k) ?? '', patch] as const])),
          )
          const patches = [...changes].map(([key, patch]) => ({
            key,
            expectedVersion: versions.get(key) ?? 0,
            patch: patch as Patch<'project'>,
          }))
          for (const { id, version } of await w.updateMany('project', patches)) versions.set(id, version)
        } else if ('remove' in what) {
          const id = at(what.remove)
          if (id === undefined) return
          await w.remove('project', id, versions.get(id) ?? null)
          versions.delete(id)
        } else await w.query('select fold_project_figures(0)')
      },
      now,
    )
  }
}

let names = 0
function plant(of: typeof columns extends fc.Arbitrary<infer T> ? T : never): New<'project'> {
  const name = `项目${names++}`
  return { ...of, name, nameKey: name, firstReporter: 'T1', values: {} }
}

type Counted = Pick<New<'project'>, 'stage' | 'status' | 'origin' | 'reportingUnit'> & {
  readonly [
    P in 'responsibleUnit' | 'industry' | 'channel' | 'region' | 'sizeClass' | 'stageDay' | 'mergedInto'
  ]: string | null
} & { readonly investmentYuan: number | null; readonly fundsYuan: number | null }

const valueBy: Record<FigureDimension, (project: Counted) => string | null> = {
  all: () => null,
  industry: ({ industry }) => industry,
  unit: ({ reportingUnit }) => reportingUnit,
  responsible: ({ responsibleUnit }) => responsibleUnit,
  channel: ({ channel }) => channel,
  region: ({ region }) => region,
  month: ({ stageDay }) => stageDay?.slice(0, 7) ?? null,
  size: ({ sizeClass }) => sizeClass,
}

/** The figures, counted one by one. */
function recount(
  projects: readonly Counted[],
  scope: readonly string[] | null,
  by: FigureDimension,
): ProjectFigure[] {
  const found = new Map<string, ProjectFigure>()
  for (const project of projects) {
    if (project.mergedInto !== null) continue
    if (scope && !scope.includes(project.reportingUnit) && !scope.includes(project.responsibleUnit ?? ''))
      continue
    const { stage, status, origin } = project
    // An empty text says as little as none.
    const value = valueBy[by](project) || null
    const key = [value ?? '', stage, status, origin].join('\0')
    const before = found.get(key)
    found.set(key, {
      value,
      stage,
      status,
      origin,
      projects: (before?.projects ?? 0) + 1,
      yuan: (before?.yuan ?? 0) + (project.investmentYuan ?? 0),
      funds: (before?.funds ?? 0) + (project.fundsYuan ?? 0),
    })
  }
  return [...found].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, figure]) => figure)
}

/** Projects as they stood at the end of a day, from the versions on record. */
async function projectsOn(day: Day): Promise<Counted[]> {
  const until = instantAt(addDays(day, 1), '00:00')
  const rows = await here.db.query<{ values: Counted; id: string; version: number; gone: number | null }>(
    `select distinct on (v.entity_id) v.values, v.entity_id as id, v.version,
            (select max(c.before_version) from change c join change_set s on s.id = c.change_set
             where c.entity = 'project' and c.action = 'remove' and c.entity_id = v.entity_id and s.at < $1) as gone
     from record_version v where v.entity = 'project' and v.valid_from < $1 order by v.entity_id, v.version desc`,
    [until],
  )
  return rows.filter(({ version, gone }) => gone === null || version > gone).map(({ values }) => values)
}

const dimensions = Object.keys(valueBy) as FigureDimension[]
const scopes: (readonly string[] | null)[] = [null, ['T1'], ['T1', 'T2'], []]
const inOrder = (figures: readonly ProjectFigure[]): ProjectFigure[] =>
  figures.map((figure) => ({ ...figure })).toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
const keyOf = ({ value, stage, status, origin }: ProjectFigure): string =>
  [value ?? '', stage, status, origin].join('\0')

test('after any writes the kept figures are those counted anew, now and on any of fifty days', async () => {
  await fc.assert(
    fc
      .asyncProperty(
        history,
        fc.array(fc.nat({ max: days }), { minLength: 3, maxLength: 3 }),
        async (steps, sampled) => {
          await play(steps)
          const now = await here.db.query<Counted>(
            `select stage, status, origin, reporting_unit as "reportingUnit", responsible_unit as "responsibleUnit", industry, channel, region,
                  size_class as "sizeClass", stage_day as "stageDay", merged_into as "mergedInto", investment_yuan as "investmentYuan", funds_yuan as "fundsYuan"
           from project`,
          )
          for (const scope of scopes) {
            for (const by of dimensions)
              expect(inOrder(await projectFigures(here.db, { scope, by }))).toEqual(recount(now, scope, by))
          }
          for (const ahead of sampled) {
            const on = addDays(first, ahead)
            const then = await projectsOn(on)
            for (const by of dimensions)
              expect(inOrder(await projectFigures(here.db, { scope: null, by, on }))).toEqual(
                recount(then, null, by),
              )
            expect(inOrder(await projectFigures(here.db, { scope: ['T2'], by: 'size', on }))).toEqual(
              recount(then, ['T2'], 'size'),
            )
          }
        },
      )
      .beforeEach(async () => {
        first = addDays(first, 366)
        const ids = await here.db.query<{ id: string }>('select id from project')
        await writeForTest(
          here.db,
          async (w) => {
            for (const { id } of ids) await w.remove('project', id, null)
          },
          instantAt(addDays(first, -1), '12:00'),
        )
      }),
    { numRuns: 17 },
  )
})

test('writers at once leave what they wrote one after another, and nobody waits for the folding', async () => {
  const before = await projectFigures(here.db, { scope: null, by: 'all' })
  const made = (figures: readonly ProjectFigure[]) => figures.reduce((sum, { projects }) => sum + projects, 0)
  const rows = fc.sample(columns, { numRuns: 40, seed: 1 }).map((of) => plant({ ...of, mergedInto: null }))
  const now = instantAt(addDays(first, 366), '12:00')
  await Promise.all([
    ...rows.map((row) => writeForTest(here.db, (w) => w.create('project', row), now)),
    ...rows.map(() => writeForTest(here.db, (w) => w.query('select fold_project_figures(0)'), now)),
  ])
  expect(made(await projectFigures(here.db, { scope: null, by: 'all' }))).toBe(made(before) + rows.length)
  const all = () => Promise.all(dimensions.map((by) => projectFigures(here.db, { scope: null, by })))
  const kept = await all()
  const past = () => projectFigures(here.db, { scope: null, by: 'industry', on: addDays(first, 20) })
  const then = await past()
  await writeForTest(here.db, (w) => w.query('select rebuild_project_figures()'))
  expect(await all()).toEqual(kept)
  expect(await past()).toEqual(then)
})
