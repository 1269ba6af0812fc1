import { policyForce, type Day, type PolicyHead } from '@zhaoshang/domain'
import { paths } from '../paths.ts'
import { useTexts, useTo } from '../use-site.ts'
import { ExampleMark } from './example-mark.tsx'

/** Policies with number, issuer, dates, state and their interpretations. */
export function PolicyItems({
  policies,
  today,
  level,
}: {
  policies: readonly PolicyHead[]
  today: Day
  level: 2 | 3
}) {
  const texts = useTexts()
  const to = useTo()
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <ul className="items">
      {policies.map((policy) => {
        const force = policyForce(policy, today)
        return (
          <li key={policy.slug} className="item">
            <Heading className="item-title">
              <a href={to(paths.policy(policy.slug))}>{policy.content.zh.title}</a>
            </Heading>
            <p className="item-marks">
              <span className={`mark mark-${force}`}>{texts.policy.forces[force]}</span>
              {policy.example && <ExampleMark />}
            </p>
            <p>{policy.content.zh.summary}</p>
            <p className="item-facts">
              {policy.docNumber !== undefined && <span>{policy.docNumber}</span>}
              <span>{policy.issuer}</span>
              {policy.issuedDay !== undefined && (
                <span>
                  {texts.policy.issued} <time dateTime={policy.issuedDay}>{policy.issuedDay}</time>
                </span>
              )}
            </p>
            {policy.interpretations.length > 0 && (
              <p className="item-links">
                {texts.policy.interpretation}
                {policy.interpretations.map(({ slug, title }) => (
                  <a key={slug} href={to(paths.interpretation(slug))}>
                    {title.zh}
                  </a>
                ))}
              </p>
            )}
          </li>
        )
      })}
    </ul>
  )
}
