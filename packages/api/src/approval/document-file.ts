import { audit } from '@zhaoshang/db'
import { writeOfficialDocument } from '@zhaoshang/documents'
import { accept, refuse, type Result } from '@zhaoshang/domain'
import type { StaffContext } from '../context/staff-context.ts'
import { throughTheDoor } from '../procedure/through-the-door.ts'
import type { ApiRefusal } from '../refusal/refusal.ts'
import { refusalIn } from '../refusal/refused.ts'
import { findApproval } from './find-approval.ts'

/** The document as it was kept, as a file to take away; on record. */
export function approvalDocument(
  context: StaffContext,
  id: string,
): Promise<Result<{ name: string; bytes: Uint8Array }, ApiRefusal>> {
  return refusalIn(async () => {
    const through = throughTheDoor(context)
    if (!through.ok) return through
    const { approval } = await findApproval(through.value, id)
    if (!approval.document) return refuse({ code: 'not-found', what: 'document' })
    const { actor, database } = through.value
    await audit(database, { actor: actor.userId, action: 'download.document', detail: { approval: id } })
    return accept({
      name: `${approval.document.title}.docx`,
      bytes: await writeOfficialDocument(approval.document),
    })
  })
}
