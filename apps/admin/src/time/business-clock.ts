import type { Instant } from '@zhaoshang/domain'
import { useSyncExternalStore } from 'react'

/**
 * The business clock is the server's: what it said, plus the time since. A
 * machine whose own clock is wrong counts down rightly all the same.
 */
let saidMs = Date.now()
let heardAt = performance.now()
const tick = 20_000
const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

export function setBusinessClock(now: Instant): void {
  saidMs = Date.parse(now)
  heardAt = performance.now()
  for (const listener of listeners) listener()
}

function read(): number {
  const ms = saidMs + performance.now() - heardAt
  // Whole ticks, so that a rendering sees one moment.
  return Math.floor(ms / tick) * tick
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  timer ??= setInterval(() => {
    for (const each of listeners) each()
  }, tick)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

/** The business moment, renewed while someone looks. */
export function useNow(): Instant {
  const ms = useSyncExternalStore(subscribe, read)
  return `${new Date(ms + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00` as Instant
}
