import { Tag } from '../../../../components/tag.tsx'
import { endpoints } from '../../../../paths.ts'
import { figuresText, resultWords } from '../../../../texts/elements.ts'
import type { ElementDecision } from '../../../../trpc/types.ts'

type Figures = Parameters<typeof figuresText>[0]

/** What units said, in the order given. */
export function Decisions({
  decisions,
  figures,
}: {
  decisions: readonly ElementDecision[]
  figures: Figures
}) {
  return decisions.map((one) => {
    const given = figuresText(figures, one.figures)
    return (
      <div key={one.id} className="element-say">
        <p>
          <Tag tone={resultWords[one.result].tone}>{resultWords[one.result].word}</Tag> {one.unitName}{' '}
          <span className="quiet">
            {one.actorName} {one.day}
            {one.validUntil !== null && ` · 有效期至 ${one.validUntil}`}
          </span>
        </p>
        {given !== '' && <p>核定：{given}</p>}
        {one.reason !== null && <p style={{ whiteSpace: 'pre-wrap' }}>{one.reason}</p>}
        {one.file !== null && (
          <p>
            <a className="text-link" href={endpoints.decisionFile(one.id)} download>
              {one.file}
            </a>
          </p>
        )}
      </div>
    )
  })
}
