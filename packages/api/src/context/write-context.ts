import type { WriteContext } from '@zhaoshang/db'
import type { ActorContext } from './staff-context.ts'

/** Who writes, for which request, at which business time. */
export function writeContext(
  context: Pick<ActorContext, 'actor' | 'requestId' | 'clock'>,
  label: string,
): WriteContext {
  return { actor: context.actor.userId, request: context.requestId, label, now: context.clock.now() }
}
