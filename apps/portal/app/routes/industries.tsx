import { Crumbs } from '../components/crumbs.tsx'
import { IndustryCards, languagesOf } from '../components/industry-cards.tsx'
import { notPublished, type Page } from '../page.ts'
import { siteContext, splitLanguage } from '../site.ts'
import { texts } from '../texts/texts.ts'
import { useTexts } from '../use-site.ts'
import type { Route } from './+types/industries'

export async function loader({ request, context }: Route.LoaderArgs) {
  const industries = await context.get(siteContext).client.industry.list()
  const { language } = splitLanguage(new URL(request.url).pathname)
  const languages = languagesOf(industries)
  if (!languages.includes(language)) throw notPublished()
  const { name, description } = texts[language].columns.industries
  const page: Page = { title: name, description, column: 'industries', languages }
  return { page, industries }
}

export default function Industries({ loaderData: { industries } }: Route.ComponentProps) {
  const { columns, nothingYet } = useTexts()
  return (
    <div className="wrap page">
      <Crumbs trail={[]} />
      <h1>{columns.industries.name}</h1>
      <p className="lead">{columns.industries.description}</p>
      {industries.length === 0 ? (
        <p className="empty">{nothingYet}</p>
      ) : (
        <IndustryCards industries={industries} level={2} />
      )}
    </div>
  )
}
