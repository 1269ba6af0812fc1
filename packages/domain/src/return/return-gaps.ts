import type { Cycle } from '../cycle/cycle.ts'
import type { WorkPlan } from '../plan/work-plan.ts'
import { cleanText } from '../text/clean-text.ts'
import type { ReturnContent } from './return-content.ts'

/** A part of a return that must be there before it can be handed in. */
export type ReturnGap = { readonly kind: 'narrative' | 'list'; readonly id: string; readonly label: string }

/**
 * What a draft still lacks. A required text must say something; a required list
 * without rows is the explicit zero return (本期无新增) and lacks nothing, unless
 * the cycle exempts units with nothing new: these hand in nothing at all, so
 * one that does hands in rows.
 *
 * @example returnGaps(cycle, complete) // []: nothing stands in the way of handing in
 */
export function returnGaps(
  plan: WorkPlan,
  cycle: Cycle,
  draft: Pick<ReturnContent, 'narratives'> & Partial<ReturnContent>,
): ReturnGap[] {
  const lists = new Set(draft.rows?.map((row) => row.list))
  return cycle.contents.flatMap((content): ReturnGap[] => {
    if (!content.required) return []
    if (content.kind === 'narrative') {
      return cleanText(draft.narratives[content.id] ?? '', true) === ''
        ? [{ kind: 'narrative', id: content.id, label: content.label }]
        : []
    }
    if (cycle.nothingNew === 'zero-return' || draft.rows === undefined || lists.has(content.list)) return []
    return [
      {
        kind: 'list',
        id: content.list,
        label: plan.lists.find((list) => list.id === content.list)?.title ?? content.list,
      },
    ]
  })
}
