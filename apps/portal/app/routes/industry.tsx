import { inLanguage } from '@zhaoshang/domain'
import { Chain } from '../components/chain.tsx'
import { Crumbs } from '../components/crumbs.tsx'
import { ExampleNotice } from '../components/example-mark.tsx'
import { Figures } from '../components/figures.tsx'
import { Published } from '../components/published.tsx'
import { Sections } from '../components/sections.tsx'
import { notPublished, type Page } from '../page.ts'
import { paths } from '../paths.ts'
import { siteContext, splitLanguage } from '../site.ts'
import { useTexts } from '../use-site.ts'
import type { Route } from './+types/industry'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const industry = await context.get(siteContext).client.industry.get({ slug: params.slug })
  const { language } = splitLanguage(new URL(request.url).pathname)
  const content = industry && inLanguage(industry.content, language)
  if (!industry || !content) throw notPublished()
  const page: Page = {
    title: content.title,
    description: content.summary,
    column: 'industries',
    languages: industry.content.en ? ['zh', 'en'] : ['zh'],
    article: { publishedAt: industry.publishedAt, source: content.source },
  }
  return { page, content, example: industry.example, publishedAt: industry.publishedAt }
}

export default function Industry({ loaderData: { content, example, publishedAt } }: Route.ComponentProps) {
  const { columns } = useTexts()
  return (
    <article className="wrap page">
      <Crumbs trail={[{ name: columns.industries.name, path: paths.industries }]} />
      <h1>{content.title}</h1>
      {example && <ExampleNotice />}
      <p className="lead">{content.summary}</p>
      <Figures figures={content.figures} />
      <Chain nodes={content.chain} />
      <Sections sections={content.sections} />
      <Published at={publishedAt} source={content.source} />
    </article>
  )
}
