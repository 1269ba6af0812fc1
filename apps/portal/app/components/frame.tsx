import type { ReactNode } from 'react'
import type { Page } from '../page.ts'
import { paths } from '../paths.ts'
import { useSite, useTexts, useTo } from '../use-site.ts'
import { Footer } from './footer.tsx'

const columns = [
  { column: 'home', path: paths.home, languages: ['zh', 'en'] },
  { column: 'industries', path: paths.industries, languages: ['zh', 'en'] },
  { column: 'policies', path: paths.policies, languages: ['zh'] },
] as const

/** Header, navigation, main part and footer of every page. */
export function Frame({ page, children }: { page: Page | undefined; children: ReactNode }) {
  const { siteName, language, large, path } = useSite()
  const texts = useTexts()
  const to = useTo()
  const other = language === 'zh' ? 'en' : 'zh'
  return (
    <>
      <a className="skip" href="#main">
        {texts.skip}
      </a>
      <header className="header">
        <div className="wrap header-row">
          <a className="site-name" href={to(paths.home)}>
            {siteName}
          </a>
          <ul className="tools" aria-label={texts.tools}>
            <li>
              <a href={to(path, { large: !large })}>{large ? texts.normalPrint : texts.largePrint}</a>
            </li>
            <li>
              <a
                href={to(page?.languages.includes(other) ? path : paths.home, { language: other })}
                lang={other === 'zh' ? 'zh-CN' : 'en'}
                hrefLang={other === 'zh' ? 'zh-CN' : 'en'}
              >
                {texts.otherLanguage}
              </a>
            </li>
          </ul>
        </div>
        <nav className="nav" aria-label={texts.navigation}>
          <ul className="wrap">
            {columns
              .filter(({ languages }) => languages.some((known) => known === language))
              .map(({ column, path: columnPath }) => (
                <li key={column}>
                  <a
                    href={to(columnPath)}
                    aria-current={path === columnPath ? 'page' : page?.column === column ? 'true' : undefined}
                  >
                    {texts.columns[column].name}
                  </a>
                </li>
              ))}
          </ul>
        </nav>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <Footer />
    </>
  )
}
