import { sameValue, type FieldValue } from '../field/value.ts'
import type { ReturnContent, ReturnRow } from './return-content.ts'

/** A value of a record that two returns tell differently; an absent side is an empty field. */
export type ValueChange = {
  readonly field: string
  readonly before?: FieldValue
  readonly after?: FieldValue
}

/** A record that stands in both returns and differs; `movedFrom` is the list it stood in, where that is another. */
export type ChangedRow = {
  readonly recordId: string
  readonly name: string
  readonly list: string
  readonly movedFrom?: string
  readonly changes: readonly ValueChange[]
}

/** What changed from one return to the next: rows added, changed, moved, removed. */
export type ReturnDiff = {
  readonly added: readonly ReturnRow[]
  readonly removed: readonly ReturnRow[]
  readonly changed: readonly ChangedRow[]
  /** Records that stand in both as they were. */
  readonly unchanged: number
  /** Ids of the texts that differ. */
  readonly narratives: readonly string[]
}

/**
 * What changed from one return to the next, by record: a project that moved
 * from the negotiating list to the landed one is one change, not one removed
 * and one added. Without a previous return everything is added.
 *
 * @example diffReturns(undefined, current) // everything is added
 */
export function diffReturns(previous: ReturnContent | undefined, current: ReturnContent): ReturnDiff {
  const before = new Map((previous?.rows ?? []).map((row) => [row.recordId, row]))
  const added: ReturnRow[] = []
  const changed: ChangedRow[] = []
  let unchanged = 0
  for (const row of current.rows) {
    const old = before.get(row.recordId)
    before.delete(row.recordId)
    if (!old) {
      added.push(row)
      continue
    }
    const changes = changesBetween(old, row)
    if (changes.length === 0 && old.list === row.list) unchanged++
    else
      changed.push({
        recordId: row.recordId,
        name: row.name,
        list: row.list,
        ...(old.list !== row.list && { movedFrom: old.list }),
        changes,
      })
  }
  return {
    added,
    removed: [...before.values()],
    changed,
    unchanged,
    narratives: changedTexts(previous?.narratives ?? {}, current.narratives),
  }
}

function changesBetween(old: ReturnRow, row: ReturnRow): ValueChange[] {
  const fields = new Set([...Object.keys(old.values), ...Object.keys(row.values)])
  return [...fields].flatMap((field) => {
    const [before, after] = [old.values[field], row.values[field]]
    return sameValue(before, after)
      ? []
      : [{ field, ...(before !== undefined && { before }), ...(after !== undefined && { after }) }]
  })
}

function changedTexts(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): string[] {
  const ids = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...ids].filter((id) => (before[id] ?? '') !== (after[id] ?? ''))
}
