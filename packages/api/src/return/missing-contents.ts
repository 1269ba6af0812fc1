import type { Cycle } from '@zhaoshang/domain'
import type { Narratives } from '@zhaoshang/db'

/** Labels of what a return still needs before it can be handed in. A list without rows is a zero return, said as such. */
export function missingContents(cycle: Cycle, narratives: Narratives): string[] {
  return cycle.contents.flatMap((content) =>
    content.kind === 'narrative' && content.required && (narratives[content.id] ?? '').trim() === ''
      ? [content.label]
      : [],
  )
}
