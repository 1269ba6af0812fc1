import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { QueryView } from '../../../../components/query-view.tsx'
import { useTitle } from '../../../../components/use-title.ts'
import { endpoints, paths } from '../../../../paths.ts'
import { trpc } from '../../../../trpc/client.ts'
import type { ProjectSheet } from '../../../../trpc/types.ts'
import '../../../../components/form/form.css'
import '../../../../styles/table.css'
import './sheet-page.css'

/** 项目一页纸: what one takes into a meeting, to print or to take away as a document. */
export function SheetPage({ id }: { id: string }) {
  const query = useQuery(trpc.project.sheet.queryOptions({ id }))
  useTitle(query.data ? `项目一页纸 ${query.data.title}` : '项目一页纸')
  return (
    <div className="one-page">
      <header className="one-page-bar">
        <Link to={paths.project} params={{ project: id }}>
          返回项目
        </Link>
        <span className="quiet">联系方式按规定遮盖。</span>
        <span className="row-buttons">
          <a className="print-link" href={endpoints.projectSheetFile(id)} download>
            下载 Word
          </a>
          <Button type="primary" onClick={() => window.print()}>
            打印
          </Button>
        </span>
      </header>
      <main>
        <QueryView query={query} lines={10}>
          {(sheet) => <Sheet sheet={sheet} />}
        </QueryView>
      </main>
    </div>
  )
}

function Sheet({ sheet }: { sheet: ProjectSheet }) {
  return (
    <article className="one-page-sheet">
      <h1>{sheet.title}</h1>
      {sheet.notes.map((note) => (
        <p key={note} className="one-page-note">
          {note}
        </p>
      ))}
      {sheet.groups
        .filter(({ facts }) => facts.length > 0)
        .map(({ title, facts }) => (
          <section key={title}>
            <h2>{title}</h2>
            <dl className="one-page-facts">
              {inPairs(facts).map(({ label, value, wide }) => (
                <div key={label} className={wide ? 'one-page-wide' : undefined}>
                  <dt>{label}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      {sheet.lines
        .filter(({ entries }) => entries.length > 0)
        .map(({ title, entries }) => (
          <section key={title}>
            <h2>{title}</h2>
            <ul>
              {entries.map((entry) => (
                <li key={entry}>{entry}</li>
              ))}
            </ul>
          </section>
        ))}
    </article>
  )
}

type Fact = ProjectSheet['groups'][number]['facts'][number]

/** A short fact without a neighbour goes across, so that the frame stays whole. */
function inPairs(facts: readonly Fact[]): Fact[] {
  let left = true
  return facts.map((fact, i) => {
    if (fact.wide) {
      left = true
      return fact
    }
    const isAlone = left && (facts[i + 1]?.wide ?? true)
    left = isAlone || !left
    return isAlone ? { ...fact, wide: true } : fact
  })
}
