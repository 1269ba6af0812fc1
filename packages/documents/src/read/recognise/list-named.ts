import type { List, WorkPlan } from '@zhaoshang/domain'
import { fold } from './heading-text.ts'

/** The list that a title, a sheet's or a file's name speaks of; the longest word decides, a tie is no answer. */
export function listNamed(plan: WorkPlan, text: string): List | undefined {
  const folded = fold(text)
  let best: List | undefined
  let longest = 0
  let tied = false
  for (const list of plan.lists) {
    const words = [list.title, list.shortName, ...list.aliases].map(fold)
    const length = Math.max(
      0,
      ...words.filter((word) => word !== '' && folded.includes(word)).map((word) => word.length),
    )
    if (length > longest) {
      best = list
      longest = length
      tied = false
    } else if (length === longest && length > 0) {
      tied = true
    }
  }
  return tied ? undefined : best
}
