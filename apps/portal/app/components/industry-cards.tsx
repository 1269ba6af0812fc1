import { inLanguage, type IndustryHead, type Language } from '@zhaoshang/domain'
import { paths } from '../paths.ts'
import { useSite, useTo } from '../use-site.ts'
import { ExampleMark } from './example-mark.tsx'

/** Industries published in the page's language, as cards. */
export function IndustryCards({ industries, level }: { industries: readonly IndustryHead[]; level: 2 | 3 }) {
  const { language } = useSite()
  const to = useTo()
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <ul className="cards">
      {industries.flatMap(({ slug, content, example }) => {
        const text = inLanguage(content, language)
        if (!text) return []
        return [
          <li key={slug} className="card">
            <p className="card-role">
              <span>{text.role}</span>
              {example && <ExampleMark />}
            </p>
            <Heading className="card-title">
              <a href={to(paths.industry(slug))}>{text.title}</a>
            </Heading>
            <p>{text.summary}</p>
          </li>,
        ]
      })}
    </ul>
  )
}

/** Languages in which at least one of them is published, Chinese always. */
export function languagesOf(industries: readonly IndustryHead[]): Language[] {
  return industries.some(({ content }) => content.en) ? ['zh', 'en'] : ['zh']
}
