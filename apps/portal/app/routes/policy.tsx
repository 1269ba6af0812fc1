import { policyForce } from '@zhaoshang/domain'
import { Crumbs } from '../components/crumbs.tsx'
import { ExampleNotice } from '../components/example-mark.tsx'
import { Facts } from '../components/facts.tsx'
import { FairCompetitionReview } from '../components/fair-competition-review.tsx'
import { PolicyFacts } from '../components/policy-facts.tsx'
import { Published } from '../components/published.tsx'
import { Sections } from '../components/sections.tsx'
import { notPublished, type Page } from '../page.ts'
import { paths } from '../paths.ts'
import { siteContext } from '../site.ts'
import { useTexts, useTo } from '../use-site.ts'
import type { Route } from './+types/policy'

export async function loader({ params, context }: Route.LoaderArgs) {
  const found = await context.get(siteContext).client.policy.get({ slug: params.slug })
  if (!found) throw notPublished()
  const { policy, today } = found
  const { title, summary } = policy.content.zh
  const page: Page = {
    title,
    description: summary,
    column: 'policies',
    languages: ['zh'],
    article: { publishedAt: policy.publishedAt, source: policy.issuer },
  }
  return { page, policy, force: policyForce(policy, today) }
}

export default function Policy({ loaderData: { policy, force } }: Route.ComponentProps) {
  const { columns, policy: texts } = useTexts()
  const to = useTo()
  const content = policy.content.zh
  return (
    <article className="wrap page">
      <Crumbs trail={[{ name: columns.policies.name, path: paths.policies }]} />
      <h1>{content.title}</h1>
      {force === 'expired' && <p className="notice notice-alert">{texts.expiredNotice}</p>}
      {force === 'not-yet' && <p className="notice">{texts.notYetNotice}</p>}
      {policy.example && <ExampleNotice />}
      <p className="lead">{content.summary}</p>
      <PolicyFacts policy={policy} force={force} />
      <div className="pair">
        <List title={texts.conditions} lines={content.conditions} />
        <List title={texts.materials} lines={content.materials} />
      </div>
      <section className="text">
        <h2>{texts.applying}</h2>
        <Facts
          facts={[
            { name: texts.howToApply, value: content.howToApply },
            { name: texts.deadline, value: content.deadline },
            { name: texts.contact, value: content.contact },
          ]}
        />
      </section>
      <Sections sections={content.sections} />
      <FairCompetitionReview review={policy.fairCompetition} />
      <section className="text">
        <h2>{texts.interpretations}</h2>
        {policy.interpretations.length === 0 ? (
          <p className="empty">{texts.noInterpretation}</p>
        ) : (
          <ul>
            {policy.interpretations.map(({ slug, title, publishedAt }) => (
              <li key={slug}>
                <a href={to(paths.interpretation(slug))}>{title.zh}</a>{' '}
                <time dateTime={publishedAt}>{publishedAt.slice(0, 10)}</time>
              </li>
            ))}
          </ul>
        )}
      </section>
      <Published at={policy.publishedAt} source={policy.issuer} />
    </article>
  )
}

function List({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <section className="text">
      <h2>{title}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
