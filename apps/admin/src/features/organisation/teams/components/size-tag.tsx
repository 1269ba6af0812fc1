import { Tag } from '../../../../components/tag.tsx'
import type { Team } from '../../../../trpc/types.ts'

/** By how many people a team is off what the plan asks; nothing where it fits. */
export function SizeTag({ size }: { size: Team['size'] }) {
  if (size.state === 'fits') return null
  return (
    <Tag tone="alert">
      {size.state === 'below'
        ? `! 少 ${size.missing} 人，应不少于 ${size.min} 人`
        : `! 多 ${size.excess} 人，应不超过 ${size.max} 人`}
    </Tag>
  )
}
