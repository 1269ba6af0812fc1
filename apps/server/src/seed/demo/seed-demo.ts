import { changeRecords, createRecords, handedInRows, type StaffSystem } from '@zhaoshang/api'
import {
  recordsById,
  returnsByKeys,
  seedPortalDemo,
  takeSnapshot,
  write,
  type Database,
  type Write,
} from '@zhaoshang/db'
import {
  accept,
  addDays,
  compareInstants,
  cycleOf,
  dayOfInstant,
  epochMs,
  expectAccepted,
  instantAt,
  instantFromMs,
  obligationsBetween,
  type Cycle,
  type Day,
  type Instant,
  type Obligation,
  type Phase,
} from '@zhaoshang/domain'
import { createAccounts } from '../../sign-in/create-account.ts'
import { seedAccountRequests } from './account-requests.ts'
import { seedFunds } from './funds.ts'
import { seedGroup } from './group.ts'
import { seedDuties } from './duties.ts'
import { seedElements } from './elements.ts'
import { leadDays, seedLead, seedTwin } from './many-hands.ts'
import { seedPeople } from './people.ts'
import { seedProjectRecord } from './project-record.ts'
import { demoProjects, presentPhases, returnReason } from './projects.ts'
import { demoAccounts } from './usernames.ts'
import { seedViews } from './views.ts'

const settingKey = 'demo'

/** `empty`: nobody has used it. `demo`: it holds the demo, perhaps unfinished. `real`: somebody's data; the demo keeps out. */
export async function demoState(database: Database): Promise<'empty' | 'demo' | 'real'> {
  const [found] = await database.query<{ demo: boolean; used: boolean }>(
    `select exists (select from setting where key = $1) as demo,
            exists (select from auth_user) or exists (select from project) or exists (select from "return") as used`,
    [settingKey],
  )
  if (found?.demo) return 'demo'
  return found?.used ? 'real' : 'empty'
}

export interface DemoOptions {
  readonly today: Day
  readonly password: string
}

/**
 * Fills an empty database with a story: accounts, some towns' projects, what
 * was handed in lately, published pages. Every step can be done again after
 * one that was cut off.
 */
export async function seedDemo(system: StaffSystem, { today, password }: DemoOptions): Promise<void> {
  const { database, clock } = system
  const now = instantAt(today, clock.now().slice(11, 19))
  const at: At = async (moment, label, work) => {
    const context = { actor: 'demo', request: 'demo', label: `demo.${label}`, now: moment }
    return expectAccepted(
      await write(database, context, async (w) => accept(await work(w))),
      `demo: ${label}`,
    )
  }
  await at(now, 'begin', (w) => w.put('setting', { key: settingKey, value: { today, complete: false } }))
  await seedAccounts(system, at, { today, password })
  await seedAccountRequests(system, (label, work) => at(now, label, work), password)
  await at(now, 'group', (w) => seedGroup(system, w, today))
  await at(now, 'people', (w) => seedPeople(system, w, today))
  await seedProjects(system, at, today)
  await at(now, 'duties', (w) => seedDuties(system, w, today))
  await at(now, 'views', (w) => seedViews(system, w))
  await at(now, 'elements', (w) => seedElements(system, w, today))
  await seedReturns(system, at, now)
  await at(now, 'funds', (w) => seedFunds(system, w, today))
  await at(now, 'project-record', (w) => seedProjectRecord(system, w, today))
  await at(now, 'twin', (w) => seedTwin(system, w, today))
  for (const days of leadDays) {
    const sent = addDays(today, -days)
    await at(instantAt(sent, '10:00'), 'lead', (w) => seedLead(system, w, days, sent))
  }
  await seedPortalDemo(database.pool, today)
  await at(now, 'complete', (w) => w.put('setting', { key: settingKey, value: { today, complete: true } }))
}

type At = <T>(moment: Instant, label: string, work: (w: Write) => Promise<T>) => Promise<T>

async function seedAccounts(
  { database, plan }: StaffSystem,
  at: At,
  { today, password }: DemoOptions,
): Promise<void> {
  const accounts = demoAccounts(plan)
  await createAccounts(
    database,
    accounts.map(({ id, username, name }) => ({ id, username, name, password, mustChangePassword: false })),
  )
  // The business clock may later be set to any day that the plan knows.
  const fromDay = plan.effectiveFrom < today ? plan.effectiveFrom : today
  await at(instantAt(fromDay, '09:00'), 'accounts', (w) =>
    w.putMany(
      'roleHolding',
      accounts.flatMap(({ id, roles, unit }) =>
        roles.map((role) => ({ id: `${id}-${role}`, userId: id, role, unitCode: unit.code, fromDay })),
      ),
    ),
  )
}

async function seedProjects({ database, plan }: StaffSystem, at: At, today: Day): Promise<void> {
  const units = new Set(plan.units.map(({ code }) => code))
  const stages = new Set(plan.stages.map(({ id }) => id))
  const projects = demoProjects(today).filter(({ unit, stage }) => units.has(unit) && stages.has(stage))
  const ids = projects.map(({ id }) => id)
  const known = new Set(
    (await recordsById(database, 'project', ids, { sensitive: false })).map(({ id }) => id),
  )
  const day = addDays(today, -45)
  await at(instantAt(day, '10:00'), 'projects', async (w) => {
    for (const { id, unit, stage, values } of projects.filter((project) => !known.has(project.id))) {
      await createRecords(w, 'project', { plan, unit, today: day }, [{ id, stage, values }])
    }
  })
}

/** Reports what is new since last month. */
async function tellNews({ plan }: StaffSystem, w: Write, today: Day): Promise<void> {
  const units = new Set(plan.units.map(({ code }) => code))
  for (const { id, unit, news } of demoProjects(today)) {
    if (!news || !units.has(unit)) continue
    const [before] = await recordsById(w, 'project', [id], { sensitive: true })
    if (before?.version !== 1) continue
    await changeRecords(w, 'project', { plan, unit, today }, [
      { before, values: { ...before.values, ...before.sensitive, ...news } },
    ])
  }
}

/** What was due before now was accepted in time; of the present month some have handed in. */
async function seedReturns(system: StaffSystem, at: At, now: Instant): Promise<void> {
  const { plan, calendar, database } = system
  const today = dayOfInstant(now)
  const obligations = obligationsBetween(plan, calendar, plan.units, addDays(today, -60), addDays(today, 40))
  const stored = await returnsByKeys(
    database,
    obligations.map(({ key }) => key),
  )
  const missing = obligations.filter(
    ({ key, opensAt }) => !stored.has(key) && compareInstants(opensAt, now) < 0,
  )
  const present = presentPeriod(system, obligations, now)
  const isPresent = ({ cycle, period }: Obligation): boolean =>
    present?.cycle === cycle && present.period === period

  const past = missing.filter(
    (obligation) => !isPresent(obligation) && compareInstants(obligation.dueAt, now) < 0,
  )
  for (const group of Map.groupBy(past, ({ cycle, period }) => `${cycle}/${period}`).values()) {
    const [first] = group
    if (!first) continue
    await at(hoursBefore(first.dueAt, 20), 'returns', async (w) => {
      for (const obligation of group) await handIn(system, w, obligation, 'accepted')
    })
  }
  if (!present) return
  const opened = Math.max(epochMs(present.opensAt) + 3_600_000, epochMs(now) - 20 * 3_600_000)
  const moment = instantFromMs(Math.floor(Math.min(opened, epochMs(now)) / 1000) * 1000)
  await at(moment, 'returns', async (w) => {
    await tellNews(system, w, today)
    for (const obligation of missing.filter(isPresent)) {
      const phase = presentPhases[obligation.unit]
      if (phase !== undefined) await handIn(system, w, obligation, phase)
    }
  })
}

/** The period of the plan's first cycle that has opened last. */
function presentPeriod(
  { plan }: StaffSystem,
  obligations: readonly Obligation[],
  now: Instant,
): Obligation | undefined {
  const [cycle] = plan.cycles
  return obligations
    .filter((obligation) => obligation.cycle === cycle?.id && compareInstants(obligation.opensAt, now) < 0)
    .at(-1)
}

function hoursBefore(moment: Instant, hours: number): Instant {
  return instantFromMs(epochMs(moment) - hours * 3_600_000)
}

/** The whole way of a return up to a phase, each step by the account whose it is, an hour after the step before. */
async function handIn(system: StaffSystem, w: Write, obligation: Obligation, to: Phase): Promise<void> {
  const { plan, planVersion } = system
  const cycle = cycleOf(plan, obligation.cycle)
  if (!cycle) return
  const { key, period, periodStart, unit, dueAt } = obligation
  const narratives = narrativesOf(cycle)
  const atOffice = to !== 'in-review'
  const row = await w.create('return', {
    id: `demo-${key}`,
    obligationKey: key,
    cycle: cycle.id,
    period,
    periodStart,
    unit,
    planVersion,
    phase: to,
    dueAt,
    narratives,
    receivedAt: atOffice ? w.now : null,
  })
  const people = demoAccounts(plan)
  const reporter =
    people.find((account) => account.part === 'fills' && account.unit.code === unit)?.id ?? 'demo'
  const reviewer =
    people.find((account) => account.part === 'reviews' && account.unit.code === unit)?.id ?? 'demo'
  const office = people.find(({ part }) => part === 'office')?.id ?? 'demo'
  const snapshot = await takeSnapshot(w, row.id, narratives, await handedInRows(w, plan, cycle, unit))
  const steps = [
    { action: 'begin', actor: reporter, from: null, to: 'draft' },
    { action: 'hand-in', actor: reporter, from: 'draft', to: 'in-review' },
    ...(atOffice ? [{ action: 'send', actor: reviewer, from: 'in-review', to: 'submitted' } as const] : []),
    ...(to === 'accepted'
      ? [{ action: 'accept', actor: office, from: 'submitted', to: 'accepted' } as const]
      : []),
    ...(to === 'returned'
      ? [{ action: 'return', actor: office, from: 'submitted', to: 'returned' } as const]
      : []),
  ] as const
  await w.createMany(
    'returnEvent',
    steps.map((step, i) => ({
      id: `demo-${key}-${i}`,
      returnId: row.id,
      action: step.action,
      actor: step.actor,
      fromPhase: step.from,
      toPhase: step.to,
      at: w.now,
      ...(step.action === 'return' && { reason: returnReason }),
      ...(step.action === 'hand-in' && { snapshotN: snapshot.n }),
    })),
  )
}

function narrativesOf(cycle: Cycle): Record<string, string> {
  return Object.fromEntries(
    cycle.contents.flatMap((content) =>
      content.kind === 'narrative' ? [[content.id, '（示例）本期无新增情况。']] : [],
    ),
  )
}
