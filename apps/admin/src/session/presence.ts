import { readSession } from './auth.ts'

/**
 * When somebody was last at this browser, shared by all of its tabs: whoever
 * works in one tab is not signed out in another.
 */
const seenPlace = 'session/last-seen'
const endedPlace = 'session/ended'
/** How often being there is told to the server while somebody only types. */
const tellEvery = 20_000
let told = Date.now()

export function lastSeen(): number {
  const kept = Number(localStorage.getItem(seenPlace))
  return Number.isFinite(kept) ? kept : 0
}

/** Somebody is there: noted here, and told to the server now and then. False when the server says that it is over. */
export async function noteSeen(): Promise<boolean> {
  const now = Date.now()
  if (now - lastSeen() > 1_000) localStorage.setItem(seenPlace, String(now))
  if (now - told < tellEvery) return true
  told = now
  try {
    return (await readSession()).signedIn
  } catch {
    // Not reached: the next request will tell.
    return true
  }
}

/** Tells the other tabs that the session is over. */
export function tellEnded(): void {
  localStorage.setItem(endedPlace, String(Date.now()))
}

/** Calls back when another tab ended the session; the answer stops listening. */
export function onEndedElsewhere(listener: () => void): () => void {
  const heard = (event: StorageEvent) => {
    if (event.key === endedPlace && event.newValue !== null) listener()
  }
  addEventListener('storage', heard)
  return () => removeEventListener('storage', heard)
}
