/** What somebody typed and the server does not have yet, kept on this machine so that a reload loses nothing. */
export interface Draft {
  readonly text: string
  /** The server's text when the typing began: where it is another now, somebody else wrote meanwhile. */
  readonly base: string
}

const place = (user: string, key: string, id: string) => `draft/${user}/${key}/${id}`

export function readDraft(user: string, key: string, id: string): Draft | undefined {
  const kept = localStorage.getItem(place(user, key, id))
  if (kept === null) return undefined
  const draft: unknown = JSON.parse(kept)
  if (typeof draft !== 'object' || draft === null || !('text' in draft) || !('base' in draft))
    return undefined
  return typeof draft.text === 'string' && typeof draft.base === 'string'
    ? { text: draft.text, base: draft.base }
    : undefined
}

export function keepDraft(user: string, key: string, id: string, draft: Draft): void {
  localStorage.setItem(place(user, key, id), JSON.stringify(draft))
}

export function dropDraft(user: string, key: string, id: string): void {
  localStorage.removeItem(place(user, key, id))
}
