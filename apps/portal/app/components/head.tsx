import type { Page } from '../page.ts'
import stylesheet from '../styles/portal.css?url'
import { formatMoment } from '../texts/format.ts'
import { useSite, useTexts, useTo } from '../use-site.ts'

/**
 * Title and metadata. The names of the metadata are those that the State
 * Council's guide of 2017 for government sites asks for.
 */
export function Head({ page }: { page: Page | undefined }) {
  const { siteName, host, origin, identifiers, basePath, path } = useSite()
  const texts = useTexts()
  const to = useTo()
  const column = page && texts.columns[page.column]
  const title = [
    page?.title,
    page && page.column !== 'home' && page.title !== column?.name ? column?.name : undefined,
    siteName,
  ]
    .filter((part) => part !== undefined)
    .join(texts.titleSeparator)
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{page ? title : `${texts.failure.title}${texts.titleSeparator}${siteName}`}</title>
      <meta name="SiteName" content={siteName} />
      <meta name="SiteDomain" content={host} />
      {identifiers.siteCode !== undefined && <meta name="SiteIDCode" content={identifiers.siteCode} />}
      {page && column && (
        <>
          <meta name="description" content={page.description} />
          <meta name="ColumnName" content={column.name} />
          <meta name="ColumnDescription" content={column.description} />
          <meta name="ColumnKeywords" content={column.keywords} />
          <meta name="ColumnType" content={column.name} />
          {page.article && page.title !== undefined && (
            <>
              <meta name="ArticleTitle" content={page.title} />
              <meta name="PubDate" content={formatMoment(page.article.publishedAt)} />
              <meta name="ContentSource" content={page.article.source ?? siteName} />
            </>
          )}
          <link rel="canonical" href={origin + to(path, { large: false })} />
          {page.languages.length > 1 &&
            page.languages.map((language) => (
              <link
                key={language}
                rel="alternate"
                hrefLang={language === 'zh' ? 'zh-CN' : 'en'}
                href={origin + to(path, { large: false, language })}
              />
            ))}
        </>
      )}
      <link rel="icon" type="image/svg+xml" href={`${basePath}/favicon.svg`} />
      <link rel="stylesheet" href={basePath + stylesheet} />
    </head>
  )
}
