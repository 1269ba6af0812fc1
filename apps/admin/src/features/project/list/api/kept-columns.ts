import * as z from 'zod/mini'

/** How somebody left the columns of a view on this machine. */
const keptSchema = z.object({ columns: z.array(z.string()), widths: z.record(z.string(), z.number()) })
export type KeptColumns = z.infer<typeof keptSchema>

const place = (user: string, key: string) => `columns/${user}/${key}`

export function readKeptColumns(user: string, key: string): KeptColumns | undefined {
  try {
    const kept = keptSchema.safeParse(JSON.parse(localStorage.getItem(place(user, key)) ?? 'null'))
    return kept.success ? kept.data : undefined
  } catch {
    return undefined
  }
}

export function keepColumns(user: string, key: string, kept: KeptColumns): void {
  try {
    localStorage.setItem(place(user, key), JSON.stringify(kept))
  } catch {
    // A full store forgets the columns, nothing else.
  }
}

export function forgetColumns(user: string, key: string): void {
  localStorage.removeItem(place(user, key))
}
