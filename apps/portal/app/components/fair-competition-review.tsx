import type { FairCompetition } from '@zhaoshang/domain'
import { useTexts } from '../use-site.ts'
import { Facts } from './facts.tsx'

/** The review without which a policy may not be issued, with who made it and when. */
export function FairCompetitionReview({ review }: { review: FairCompetition }) {
  const texts = useTexts().policy
  return (
    <section className="text">
      <h2>{texts.fairCompetition}</h2>
      <Facts
        facts={[
          { name: texts.fairResult, value: texts.fairResults[review.result] },
          { name: texts.fairBy, value: review.by },
          { name: texts.fairDay, value: <time dateTime={review.day}>{review.day}</time> },
          { name: texts.fairNote, value: review.note },
        ]}
      />
    </section>
  )
}
