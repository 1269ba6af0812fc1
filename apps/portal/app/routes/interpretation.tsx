import { Crumbs } from '../components/crumbs.tsx'
import { ExampleNotice } from '../components/example-mark.tsx'
import { Published } from '../components/published.tsx'
import { Sections } from '../components/sections.tsx'
import { notPublished, type Page } from '../page.ts'
import { paths } from '../paths.ts'
import { siteContext } from '../site.ts'
import { useTexts, useTo } from '../use-site.ts'
import type { Route } from './+types/interpretation'

export async function loader({ params, context }: Route.LoaderArgs) {
  const article = await context.get(siteContext).client.policy.interpretation({ slug: params.slug })
  if (!article) throw notPublished()
  const { title, summary, source } = article.content.zh
  const page: Page = {
    title,
    description: summary,
    column: 'policies',
    languages: ['zh'],
    article: { publishedAt: article.publishedAt, source },
  }
  return { page, article }
}

export default function Interpretation({ loaderData: { article } }: Route.ComponentProps) {
  const { columns, policy: texts } = useTexts()
  const to = useTo()
  const content = article.content.zh
  return (
    <article className="wrap page">
      <Crumbs trail={[{ name: columns.policies.name, path: paths.policies }]} />
      <h1>{content.title}</h1>
      {article.example && <ExampleNotice />}
      <p className="lead">{content.summary}</p>
      {article.policy && (
        <p className="notice">
          {texts.ofPolicy}：<a href={to(paths.policy(article.policy.slug))}>{article.policy.title.zh}</a>
        </p>
      )}
      <Sections sections={content.sections} />
      <Published at={article.publishedAt} source={content.source} />
    </article>
  )
}
