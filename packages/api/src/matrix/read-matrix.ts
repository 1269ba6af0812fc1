import { latestSnapshots, returnsByKeys, type StoredReturn } from '@zhaoshang/db'
import { dayOfInstant, obligationFor, type Cycle } from '@zhaoshang/domain'
import type { ActorContext } from '../context/staff-context.ts'
import { isFrozen } from '../return/is-frozen.ts'
import type { ObligationView } from '../return/obligation-view.ts'
import { viewOf } from '../return/view-of.ts'
import { unitsInScope } from '../scope/units-in-scope.ts'

export interface MatrixRow extends ObligationView {
  readonly stored: StoredReturn | null
  /** Rows by list of what was handed in. */
  readonly lists: Readonly<Record<string, number>>
}

/** Every unit that owes the period, and those that joined it, in the plan's order. */
export async function readMatrix(context: ActorContext, cycle: Cycle, period: string): Promise<MatrixRow[]> {
  const { plan, calendar, database, actor, clock, runningSince } = context
  const keys = unitsInScope(plan, actor, 'matrix.read').map((unit) => `${cycle.id}/${period}/${unit}`)
  const obligations = keys.flatMap((key) => obligationFor(plan, calendar, plan.units, key) ?? [])
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
      ...viewOf(plan, obligation, found, now),
      stored: found,
      lists: snapshot ? snapshot.rowsByList : {},
    }
  })
}
