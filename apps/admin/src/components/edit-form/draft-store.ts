import type { Values } from './three-way.ts'

/** What somebody typed and the server does not have yet. */
export interface KeptDraft {
  /** Of the record when the typing began. */
  readonly version: number
  readonly base: Values
  readonly mine: Values
}

const place = (user: string, key: string) => `form/${user}/${key}`

export function readKept(user: string, key: string): KeptDraft | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place(user, key)) ?? 'null')
    const whole =
      typeof kept === 'object' && kept !== null && 'version' in kept && 'base' in kept && 'mine' in kept
    return whole ? (kept as KeptDraft) : undefined
  } catch {
    return undefined
  }
}

export function keep(user: string, key: string, draft: KeptDraft): void {
  try {
    localStorage.setItem(place(user, key), JSON.stringify(draft))
  } catch {
    // A full store loses the copy on this machine, never what stands in the form.
  }
}

export function drop(user: string, key: string): void {
  localStorage.removeItem(place(user, key))
}
