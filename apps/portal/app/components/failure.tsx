import { paths } from '../paths.ts'
import { useSite, useTexts, useTo } from '../use-site.ts'

/** The page for an address where nothing is, and for a fault of ours, each with the way on. */
export function Failure({ found }: { found: boolean }) {
  const { requestId } = useSite()
  const texts = useTexts().failure
  const columns = useTexts().columns
  const to = useTo()
  return (
    <div className="wrap page">
      <h1>{found ? texts.broken : texts.nothingHere}</h1>
      <p className="lead">{found ? texts.brokenHint : texts.nothingHereHint}</p>
      {found && requestId !== undefined && (
        <p>
          {texts.requestId} <code>{requestId}</code>
        </p>
      )}
      <ul className="ways">
        <li>
          <a href={to(paths.home)}>{columns.home.name}</a>
        </li>
        <li>
          <a href={to(paths.industries)}>{columns.industries.name}</a>
        </li>
      </ul>
    </div>
  )
}
