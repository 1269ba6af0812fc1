/** Editors that may hold unsaved text; handing in waits until each has saved. */
const editors = new Set<() => Promise<void>>()

/** Registers an editor's save; the answer takes it out again. */
export function registerEditor(save: () => Promise<void>): () => void {
  editors.add(save)
  return () => {
    editors.delete(save)
  }
}

export async function saveOpenEditors(): Promise<void> {
  await Promise.all([...editors].map((save) => save()))
}
