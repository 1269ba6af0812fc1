import type { Phase, Timing } from '@zhaoshang/domain'
import { phaseText, phaseTone, timingText, timingTone, type Tone } from '../texts/returns.ts'
import './tag.css'

export function Tag({ tone, children }: { tone: Tone; children: string }) {
  return <span className={`tag tag-${tone}`}>{children}</span>
}

/** Where a return stands, and how it stands to its due time where that is worth a word. */
export function StateTags({
  phase,
  timing,
  amongMany = false,
}: {
  phase: Phase | null
  timing: Timing
  /** In a table where all are due at the same time, only who is late is worth a word. */
  amongMany?: boolean
}) {
  const before = phase === null || phase === 'draft' || phase === 'returned' || phase === 'in-review'
  const tone = timingTone(timing)
  const word = (before || timing !== 'on-time') && (!amongMany || tone !== 'main') ? timingText(timing) : ''
  return (
    <span className="tags">
      {!(phase === null && timing === 'exempt') && <Tag tone={phaseTone(phase)}>{phaseText(phase)}</Tag>}
      {word !== '' && <Tag tone={tone}>{word}</Tag>}
    </span>
  )
}
