import { takenUsernames } from '@zhaoshang/db'
import { openWorkbook } from '@zhaoshang/documents'
import { readRoster, refuse, rosterHeadings, type Result, type RosterLine } from '@zhaoshang/domain'
import type { ActorContext, StaffContext } from '../context/staff-context.ts'
import { ofFile } from '../intake/of-file.ts'
import { throughTheDoor } from '../procedure/through-the-door.ts'
import type { ApiRefusal } from '../refusal/refusal.ts'
import { refusalIn } from '../refusal/refused.ts'
import { assertMay } from '../scope/checked.ts'
import { mostAtOnce } from './request-view.ts'
import { suggestUsername } from './suggest-username.ts'

/** Bytes of a roster: a few hundred people are some ten kilobytes. */
export const rosterLimit = 2 * 1024 * 1024

/** Whether the actor may ask for accounts of the unit; asked before a byte of a file is read. */
export function rosterAllowed(
  context: StaffContext,
  unit: string,
): Promise<Result<ActorContext, ApiRefusal>> {
  return refusalIn(async () => {
    const entered = throughTheDoor(context)
    if (entered.ok) assertMay(entered.value, 'account.propose', { unit })
    return entered
  })
}

/** The people of a roster, row by row against accounts and proposals; nothing is asked for yet. */
export async function readRosterFile(
  { database, plan }: ActorContext,
  unit: string,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Result<RosterLine[], ApiRefusal>> {
  const opened = await openWorkbook(file.bytes, { name: file.name, limits: { rows: mostAtOnce + 50 } })
  if (!opened.ok) return refuse(ofFile(opened.refusal))
  const taken = await takenUsernames(database)
  for (const { hidden, rows } of opened.value.sheets) {
    if (hidden) continue
    const read = readRoster(rows, { plan, unit, taken, suggest: suggestUsername })
    // The template's second sheet shows how; whoever filled in nothing else left the first one empty.
    if (read.ok) return read
  }
  return refuse({ code: 'no-roster', headings: Object.values(rosterHeadings).map(([first]) => first) })
}
