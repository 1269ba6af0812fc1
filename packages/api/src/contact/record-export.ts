import { audit } from '@zhaoshang/db'
import type { ActorContext } from '../context/staff-context.ts'

/** Puts on record that something was taken away as a file: what, not its content. */
export async function recordExport(context: ActorContext, action: string, detail: object): Promise<void> {
  const { database, actor, requestId } = context
  await audit(database, { actor: actor.userId, action, detail: { request: requestId, ...detail } })
}
