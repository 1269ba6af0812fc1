import type { Phase, Timing } from '@zhaoshang/domain'
import { phaseText, phaseTone, timingText, timingTone, type Tone } from '../texts/returns.ts'
import './tag.css'

export function Tag({ tone, children }: { tone: Tone; children: string }) {
  return <span className={`tag tag-${tone}`}>{children}</span>
}

/** Where a return stands, and how it stands to its due time where that is worth a word. */
export function StateTags({ phase, timing }: { phase: Phase | null; timing: Timing }) {
  const before = phase === null || phase === 'draft' || phase === 'returned' || phase === 'in-review'
  const word = before || timing !== 'on-time' ? timingText(timing) : ''
  return (
    <span className="tags">
      {!(phase === null && timing === 'exempt') && <Tag tone={phaseTone(phase)}>{phaseText(phase)}</Tag>}
      {word !== '' && <Tag tone={timingTone(timing)}>{word}</Tag>}
    </span>
  )
}
