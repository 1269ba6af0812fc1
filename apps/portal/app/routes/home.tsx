import { inLanguage } from '@zhaoshang/domain'
import { ExampleMark } from '../components/example-mark.tsx'
import { Figures } from '../components/figures.tsx'
import { Funnel } from '../components/funnel.tsx'
import { IndustryCards } from '../components/industry-cards.tsx'
import { PolicyItems } from '../components/policy-items.tsx'
import { Ridge } from '../components/ridge.tsx'
import { notPublished, type Page } from '../page.ts'
import { paths } from '../paths.ts'
import { siteContext, splitLanguage } from '../site.ts'
import { useSite, useTexts, useTo } from '../use-site.ts'
import type { Route } from './+types/home'

export async function loader({ request, context }: Route.LoaderArgs) {
  const home = await context.get(siteContext).client.site.home()
  const { language } = splitLanguage(new URL(request.url).pathname)
  const about = home.about && inLanguage(home.about.content, language)
  if (language === 'en' && !about) throw notPublished()
  const page: Page = {
    description: about?.summary ?? home.district.name,
    column: 'home',
    languages: home.about?.content.en ? ['zh', 'en'] : ['zh'],
  }
  return { page, home, about }
}

export default function Home({ loaderData: { home, about } }: Route.ComponentProps) {
  const { language } = useSite()
  const texts = useTexts()
  const to = useTo()
  const stages = home.projectsByStage.map((stage) => ({
    ...stage,
    label: language === 'en' ? stage.nameEn : stage.name,
  }))
  const total = stages.reduce((sum, { count }) => sum + count, 0)
  const policies = language === 'zh' ? home.policies : []
  return (
    <>
      <div className="hero">
        <div className="wrap">
          <h1>{about?.title ?? home.district.name}</h1>
          {about && <p className="lead">{about.summary}</p>}
        </div>
        <Ridge />
      </div>
      {about && about.figures.length > 0 && (
        <section className="wrap hero-figures" aria-label={texts.home.figures}>
          <Figures figures={about.figures} />
          {about.source !== undefined && (
            <p className="source">
              {home.about?.example && <ExampleMark />} {texts.source}
              {language === 'zh' ? '：' : ': '}
              {about.source}
            </p>
          )}
        </section>
      )}
      <section className="wrap block" aria-labelledby="projects">
        <h2 id="projects">{texts.home.projects}</h2>
        <p className="block-lead">
          {texts.home.projectsLead} {texts.home.asOf} <time dateTime={home.today}>{home.today}</time>
          {language === 'zh' ? '。' : '.'}
        </p>
        {total === 0 ? (
          <p className="empty">{texts.home.noProjects}</p>
        ) : (
          <div className="beside">
            <Funnel stages={stages} />
            <table>
              <caption className="unseen">{texts.home.projects}</caption>
              <thead>
                <tr>
                  <th scope="col">{texts.home.stage}</th>
                  <th scope="col" className="number">
                    {texts.home.count}
                  </th>
                </tr>
              </thead>
              <tbody>
                {stages.map(({ stage, label, count }) => (
                  <tr key={stage}>
                    <th scope="row">{label}</th>
                    <td className="number">{count}</td>
                  </tr>
                ))}
              </tbody>
              <tfoot>
                <tr>
                  <th scope="row">{texts.home.total}</th>
                  <td className="number">{total}</td>
                </tr>
              </tfoot>
            </table>
          </div>
        )}
      </section>
      <section className="wrap block" aria-labelledby="industries">
        <div className="block-head">
          <h2 id="industries">{texts.home.industries}</h2>
          <a href={to(paths.industries)}>{texts.home.allIndustries}</a>
        </div>
        {home.industries.length === 0 ? (
          <p className="empty">{texts.nothingYet}</p>
        ) : (
          <IndustryCards industries={home.industries} level={3} />
        )}
      </section>
      {language === 'zh' && (
        <section className="wrap block" aria-labelledby="policies">
          <div className="block-head">
            <h2 id="policies">{texts.home.policies}</h2>
            <a href={to(paths.policies)}>{texts.home.allPolicies}</a>
          </div>
          {policies.length === 0 ? (
            <p className="empty">{texts.nothingYet}</p>
          ) : (
            <PolicyItems policies={policies} today={home.today} level={3} />
          )}
        </section>
      )}
    </>
  )
}
