import { findCandidates, knownPairs, type Candidate, type New, type Write } from '@zhaoshang/db'
import { epochMs, possibleDuplicate, type WorkPlan } from '@zhaoshang/domain'

/** Up to so many at once are also compared by investor and by parts of their names; a large file only by what is the same. */
const widely = 20

/**
 * Notes projects that may be one with another: after they were registered, or
 * got another name, investor or credit code. Within a unit only what is the
 * same, since a unit tells its own projects apart. The office rules on them;
 * nobody else ever sees the other side.
 */
export async function noteDuplicates(w: Write, plan: WorkPlan, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const candidates = await findCandidates(w, ids, { widely: ids.length <= widely })
  if (candidates.length === 0) return
  const known = await knownPairs(w, ids)
  const pairs = new Map<string, New<'projectDuplicate'>>()
  for (const candidate of candidates) {
    const { one, other } = candidate
    const possible = possibleDuplicate(plan.register.duplicates, one, other)
    if (!possible) continue
    const { reasons, likeness } = possible
    const within = one.reportingUnit === other.reportingUnit
    if (within && !reasons.includes('name') && !reasons.includes('credit-code')) continue
    const [earlier, later] = inOrder(candidate)
    const key = `${later}/${earlier}`
    if (known.has(key)) continue
    pairs.set(key, { laterId: later, earlierId: earlier, reasons, likeness, state: 'open' })
  }
  await w.createMany('projectDuplicate', [...pairs.values()])
}

/** Which of two was there first; of two that came at once, by id. */
function inOrder({ one, other }: Candidate): [string, string] {
  const order = epochMs(one.createdAt) - epochMs(other.createdAt)
  const oneFirst = order === 0 ? one.id < other.id : order < 0
  return oneFirst ? [one.id, other.id] : [other.id, one.id]
}
