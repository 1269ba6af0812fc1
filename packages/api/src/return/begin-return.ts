import { type Row, type Write } from '@zhaoshang/db'
import type { StaffSystem } from '../context/staff-system.ts'
import { Refused } from '../refusal/refused.ts'
import type { FoundReturn } from './find-return.ts'

/**
 * The stored return to write to, made where nobody began. The version is the
 * one that the person saw, 0 for none: whoever saw another is told so.
 */
export async function beginReturn(
  w: Write,
  { planVersion }: Pick<StaffSystem, 'planVersion'>,
  { obligation, stored }: FoundReturn,
  seenVersion: number,
): Promise<Pick<Row<'return'>, 'id' | 'version' | 'narratives' | 'phase'>> {
  if (stored) {
    if (stored.version !== seenVersion) throw new Refused({ code: 'stale', version: stored.version })
    return stored
  }
  if (seenVersion !== 0) throw new Refused({ code: 'stale', version: 0 })
  const { key, cycle, period, periodStart, unit, dueAt } = obligation
  const begun = await w.create('return', {
    obligationKey: key,
    cycle,
    period,
    periodStart,
    unit,
    planVersion,
    phase: 'draft',
    dueAt,
  })
  await w.create('returnEvent', { returnId: begun.id, action: 'begin', toPhase: 'draft' })
  return begun
}
