import type { ReturnView } from '../../../trpc/types.ts'

/** Whoever did the step last stands on the line; the rest is for the pen. */
export function Signatures({ words, events }: { words: readonly string[]; events: ReturnView['events'] }) {
  const steps = ['hand-in', 'send'] as const
  const names = steps.map((step) => events.findLast(({ action }) => action === step)?.actorName)
  return (
    <p className="signatures">
      {words.map((word, place) => (
        <span key={word}>
          {word}：<span className="signature">{names[place] ?? ''}</span>
        </span>
      ))}
    </p>
  )
}
