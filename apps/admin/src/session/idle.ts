/** How a session stands after some time without anybody there. */
export type Idle =
  | { readonly state: 'here' | 'over' }
  | { readonly state: 'warned'; readonly secondsLeft: number }

/** Milliseconds at both ends; a warning never takes more than half of the time. */
export function idleAt(
  seen: number,
  now: number,
  rules: { readonly idleMinutes: number; readonly warnMinutes: number },
): Idle {
  const idle = rules.idleMinutes * 60_000
  const warn = Math.min(rules.warnMinutes * 60_000, idle / 2)
  const left = seen + idle - now
  if (left <= 0) return { state: 'over' }
  return left <= warn ? { state: 'warned', secondsLeft: Math.ceil(left / 1000) } : { state: 'here' }
}
