import { paths } from '../paths.ts'
import { useTexts, useTo } from '../use-site.ts'

/** Where the reader is: first page, column, and the links in between. */
export function Crumbs({ trail }: { trail: readonly { name: string; path: string }[] }) {
  const texts = useTexts()
  const to = useTo()
  return (
    <nav className="crumbs" aria-label={texts.whereYouAre}>
      <ol>
        {[{ name: texts.columns.home.name, path: paths.home }, ...trail].map(({ name, path }) => (
          <li key={path}>
            <a href={to(path)}>{name}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
