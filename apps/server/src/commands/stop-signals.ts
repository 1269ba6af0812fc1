/** What a person or a machine sends to end the system; the rest are faults. */
export const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Calls `stop` at the first of these signals and lets the others pass. One Ctrl-C arrives
 * more than once, from the terminal and again from npm, and a window that closes adds a
 * SIGHUP: taken for impatience, the second would end us with PostgreSQL still running.
 * @returns takes the listeners away again
 */
export function onFirstStopSignal(stop: () => void, events: NodeJS.EventEmitter = process): () => void {
  let stopping = false
  const listener = () => {
    if (stopping) return
    stopping = true
    stop()
  }
  for (const signal of stopSignals) events.on(signal, listener)
  return () => {
    for (const signal of stopSignals) events.off(signal, listener)
  }
}
