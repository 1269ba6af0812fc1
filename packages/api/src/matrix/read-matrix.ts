import { datedUnits, latestSnapshots, returnsByKeys, type StoredReturn } from '@zhaoshang/db'
import { datedObligationFor, dayOfInstant, scopeOf, testExpr, unitsAsOf, type Cycle } from '@zhaoshang/domain'
import type { ActorContext } from '../context/staff-context.ts'
import { isFrozen } from '../return/is-frozen.ts'
import type { ObligationView } from '../return/obligation-view.ts'
import { viewOf } from '../return/view-of.ts'

export interface MatrixRow extends ObligationView {
  readonly stored: StoredReturn | null
  /** Rows by list of what was handed in. */
  readonly lists: Readonly<Record<string, number>>
}

/** Every unit that owes the period, and those that joined it, in the plan's order. */
export async function readMatrix(context: ActorContext, cycle: Cycle, period: string): Promise<MatrixRow[]> {
  const { plan, calendar, database, actor, clock, runningSince } = context
  const scope = scopeOf(plan, actor, 'matrix.read')
  const units = await datedUnits(database)
  // A unit that is no more still owes what was due in its time.
  const codes = new Set(units.map(({ code }) => code).filter((unit) => testExpr(scope, { unit })))
  const obligations = [...codes].flatMap(
    (code) => datedObligationFor(plan, calendar, units, `${cycle.id}/${period}/${code}`) ?? [],
  )
  const stored = await returnsByKeys(
    database,
    obligations.map(({ key }) => key),
  )
  const shown = obligations.filter(
    ({ owed, key, dueAt }) => stored.has(key) || (owed && dayOfInstant(dueAt) >= runningSince),
  )
  const frozen = [...stored.values()].filter(({ phase }) => isFrozen(phase)).map(({ id }) => id)
  const snapshots = await latestSnapshots(database, frozen)
  const now = clock.now()
  return shown.map((obligation) => {
    const found = stored.get(obligation.key) ?? null
    const snapshot = found && snapshots.get(found.id)
    return {
      ...viewOf({ ...plan, units: unitsAsOf(units, dayOfInstant(obligation.dueAt)) }, obligation, found, now),
      stored: found,
      lists: snapshot ? snapshot.rowsByList : {},
    }
  })
}
