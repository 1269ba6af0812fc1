import type { EntityName } from '../entities/index.ts'

/** Why a write was not done; nothing of it is left. */
export type WriteRefusal =
  /** Somebody else changed the record since it was read. `current` is the row as it stands now. */
  | {
      code: 'stale'
      entity: EntityName
      id: string
      expected: number
      actual: number
      current: Readonly<Record<string, unknown>>
    }
  | { code: 'gone'; entity: EntityName; id: string }
  /** A unique name, key or slug is taken, perhaps by somebody who was quicker. */
  | { code: 'exists'; constraint: string }
  /** Something that is needed by others, or needs something that is not there. */
  | { code: 'linked'; constraint: string }
  /** Two writes waited for each other; doing it again will do. */
  | { code: 'busy' }

/** Ends the work of a write from inside; `write` turns it into the value. */
export class Refused extends Error {
  readonly refusal: WriteRefusal
  constructor(refusal: WriteRefusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/** PostgreSQL's own refusals that are not bugs of ours. */
export function refusalOfPostgres(error: unknown): WriteRefusal | null {
  if (!(error instanceof Error) || !('code' in error) || !('severity' in error)) return null
  const constraint = 'constraint' in error && typeof error.constraint === 'string' ? error.constraint : ''
  if (error.code === '23505') return { code: 'exists', constraint }
  if (error.code === '23503') return { code: 'linked', constraint }
  if (error.code === '40P01' || error.code === '40001' || error.code === '55P03') return { code: 'busy' }
  return null
}
