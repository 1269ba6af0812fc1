import { useSite, useTexts } from '../use-site.ts'

/** What a government site shows about itself. An identifier that is not set is left out: an invented number is a lie. */
export function Footer() {
  const { siteName, identifiers } = useSite()
  const texts = useTexts()
  const rows = (['host', 'contact', 'siteCode', 'icp', 'police'] as const)
    .map((id) => ({ id, label: texts.identifiers[id], value: identifiers[id] }))
    .filter(({ value }) => value !== undefined)
  return (
    <footer className="footer">
      <div className="wrap">
        <p className="footer-name">{siteName}</p>
        {rows.length > 0 && (
          <dl className="footer-facts">
            {rows.map(({ id, label, value }) => (
              <div key={id}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        )}
        {identifiers.errorReportUrl !== undefined && (
          <p>
            <a href={identifiers.errorReportUrl}>{texts.errorReport}</a>
          </p>
        )}
        <p className="footer-note">{texts.footerNote}</p>
      </div>
    </footer>
  )
}
