import { writeConsolidation } from '@zhaoshang/documents'
import { accept, dayOfInstant, holds, refuse, type Result } from '@zhaoshang/domain'
import type { Writable } from 'node:stream'
import type { StaffContext } from '../context/staff-context.ts'
import { recordExport } from '../contact/record-export.ts'
import { throughTheDoor } from '../procedure/through-the-door.ts'
import type { ApiRefusal } from '../refusal/refusal.ts'
import { refusalIn } from '../refusal/refused.ts'
import { officeUnit } from '../scope/office-unit.ts'
import { readConsolidation } from './read-consolidation.ts'

/** A workbook to take away: its name, and what writes it. */
export interface MadeFile {
  readonly name: string
  writeTo(out: Writable): Promise<unknown>
}

/** The five forms over all units with accepted returns, the missing ones listed, contacts masked. */
export async function consolidatedWorkbook(
  context: StaffContext,
  wanted: { cycle: string; period: string },
): Promise<Result<MadeFile, ApiRefusal>> {
  const through = throughTheDoor(context)
  if (!through.ok) return through
  const { plan, actor, clock } = through.value
  if (!holds(plan, actor, 'consolidation.read'))
    return refuse({ code: 'not-permitted', policy: 'consolidation.read' })
  return refusalIn(async () => {
    const { cycle, accepted, missing, lists, contacts } = await readConsolidation(
      { ...context, actor },
      wanted,
    )
    const first = accepted[0]?.row ?? missing[0]
    const periodName = first?.periodName ?? wanted.period
    const unitOfSnapshot = new Map(accepted.map(({ row, snapshot }) => [snapshot.id, row.unit]))
    await recordExport(through.value, 'export.consolidation', {
      cycle: cycle.id,
      period: wanted.period,
      units: accepted.length,
    })
    return accept({
      name: `${periodName}${cycle.name}汇总.xlsx`,
      writeTo: (out) =>
        writeConsolidation(out, {
          plan,
          periodName,
          day: dayOfInstant(clock.now()),
          office: officeUnit(plan)?.name ?? plan.district.name,
          accepted: accepted.map(({ row: { unit, receivedAt, timing } }) => ({
            unit,
            ...(receivedAt !== undefined && { receivedAt }),
            late: timing === 'late',
          })),
          missing: missing.map(({ unit, phase, timing }) => ({
            unit,
            timing,
            ...(phase !== null && { phase }),
          })),
          lists: lists.map(({ list }) => list.id),
          sensitive: contacts ? 'masked' : 'left-out',
          rows: (list) =>
            (lists.find((candidate) => candidate.list.id === list.id)?.rows ?? []).map((row) => ({
              values: { ...row.values, ...row.sensitive },
              unit: unitOfSnapshot.get(row.snapshotId) ?? '',
              recordId: row.entityId,
            })),
        }),
    })
  })
}
