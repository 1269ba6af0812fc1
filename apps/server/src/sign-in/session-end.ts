import type { StoredSession } from '@zhaoshang/db'
import { epochMs, type SettingValues } from '@zhaoshang/domain'

/** Why a session that is stored does not hold any more. */
export type SessionEnd = 'expired' | 'idle' | 'disabled'

const minute = 60_000

/** Judged by the machine's clock: a demo's does not move sessions. Undefined: it holds. */
export function sessionEnd(
  session: Pick<StoredSession, 'startedAt' | 'expiresAt' | 'lastSeenAt' | 'disabled'>,
  settings: SettingValues,
  nowMs: number,
): SessionEnd | undefined {
  if (session.disabled) return 'disabled'
  const longest = epochMs(session.startedAt) + settings['session.maxHours'] * 60 * minute
  if (nowMs >= Math.min(epochMs(session.expiresAt), longest)) return 'expired'
  // Being there is noted to the minute, so a whole minute more is given than was set.
  const idle = (settings['session.idleMinutes'] + 1) * minute
  return nowMs - epochMs(session.lastSeenAt) >= idle ? 'idle' : undefined
}
