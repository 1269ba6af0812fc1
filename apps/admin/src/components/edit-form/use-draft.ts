import { useState } from 'react'
import { useMe } from '../../session/me.ts'
import { drop, keep, type KeptDraft, readKept } from './draft-store.ts'
import { mergeThreeWay, sameValues, type Values } from './three-way.ts'

export interface Draft<T extends Values> {
  /** What the form shows. */
  readonly values: T
  /** What to send as the version that was read. */
  readonly version: number
  readonly dirty: boolean
  /** Something that was typed before a reload, a time-out or a crash is in the form again. */
  readonly restored: boolean
  /** Somebody else stored another version meanwhile: what they changed, and what both did. */
  readonly stale:
    | { readonly theirs: T; readonly conflicts: readonly string[]; readonly theirsOnly: readonly string[] }
    | undefined
  change(patch: Partial<T>): void
  /** Goes on with my values over theirs, field by field or all. */
  decide(choice: 'mine' | 'theirs'): void
  /** Takes back everything typed. */
  discard(): void
  /** The server has it. */
  saved(): void
}

/**
 * A form over a stored record: kept on this machine from the first key until
 * the server has it, and never laid over what somebody else stored without
 * asking. After a refusal as stale, have the record read again: `stale` says
 * what differs.
 *
 * @param key names the record among all forms: `unit/T1`, `person/new`.
 * @param stored the record as last read; version 0 for one that is yet to be made.
 * @example
 * const draft = useDraft(`unit/${unit.code}`, { version: unit.version, values: { name: unit.name } })
 */
export function useDraft<T extends Values>(
  key: string,
  stored: { readonly version: number; readonly values: T },
): Draft<T> {
  const user = useMe().user.id
  const [kept, setKept] = useState<KeptDraft | undefined>(() => fitting(readKept(user, key), stored.values))
  const [restored, setRestored] = useState(kept !== undefined)

  const hold = (next: KeptDraft | undefined) => {
    setKept(next)
    if (next) keep(user, key, next)
    else drop(user, key)
  }
  const mine = kept?.mine as T | undefined
  const moved = kept !== undefined && kept.version !== stored.version
  const merge = moved && mine ? mergeThreeWay(kept.base as T, mine, stored.values) : undefined
  const asks = merge !== undefined && merge.conflicts.length + merge.theirsOnly.length > 0
  const values = merge?.values ?? mine ?? stored.values
  return {
    values,
    version: moved ? stored.version : (kept?.version ?? stored.version),
    dirty: kept !== undefined && !sameValues(values, stored.values),
    restored,
    stale: asks
      ? { theirs: stored.values, conflicts: merge.conflicts, theirsOnly: merge.theirsOnly }
      : undefined,
    change(patch) {
      const next = { ...values, ...patch }
      // While a difference waits for a decision, the draft stays on what it began with.
      const begun = kept ?? { version: stored.version, base: stored.values }
      hold({ version: begun.version, base: begun.base, mine: next })
    },
    decide(choice) {
      setRestored(false)
      if (choice === 'theirs') return hold(undefined)
      hold({ version: stored.version, base: stored.values, mine: values })
    },
    discard() {
      setRestored(false)
      hold(undefined)
    },
    saved() {
      setRestored(false)
      hold(undefined)
    },
  }
}

/** A draft of another shape is of an earlier program: it would fill the form with holes. */
function fitting(kept: KeptDraft | undefined, values: Values): KeptDraft | undefined {
  const fields = Object.keys(values)
  return kept && fields.every((field) => field in kept.base && field in kept.mine) ? kept : undefined
}
