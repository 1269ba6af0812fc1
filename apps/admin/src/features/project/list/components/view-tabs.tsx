import { Link } from '@tanstack/react-router'
import { paths } from '../../../../paths.ts'
import { useMe } from '../../../../session/me.ts'
import type { SavedView } from '../../../../trpc/types.ts'
import { type ListAddress, writeAddress } from '../api/list-address.ts'

interface Props {
  readonly address: ListAddress
  readonly views: readonly SavedView[]
}

/** So many saved views stand in the row; the rest is chosen from. */
const inRow = 5

/** The whole register, the plan's lists, and views that somebody saved. */
export function ViewTabs({ address, views }: Props) {
  const { plan, holdings } = useMe()
  const lists = plan.lists.filter(({ entity }) => entity === 'project')
  const own = new Set(holdings.map(({ unit }) => unit))
  // One's own and those of one's own units come first, then those for everybody, then those of other units.
  const near = views.filter(({ shared, unit }) => shared !== 'unit' || (unit !== null && own.has(unit)))
  const ordered = [...near, ...views.filter((view) => !near.includes(view))]
  const first = ordered.filter((view, i) => i < inRow || view.id === address.view)
  const rest = ordered.filter((view) => !first.includes(view))
  const list = address.view === undefined ? address.filter?.list : undefined
  const whole = address.view === undefined && list === undefined
  return (
    <nav className="chips project-views" aria-label="视图">
      <Tab to={{}} here={whole}>
        全部
      </Tab>
      {lists.map(({ id, shortName, title, attachment }) => (
        <Tab key={id} to={{ filter: { list: id } }} here={list === id} title={title}>
          {`附件${attachment}·${shortName}`}
        </Tab>
      ))}
      {first.map((view) => (
        <Tab key={view.id} to={{ view: view.id }} here={view.id === address.view} title={sharedWords(view)}>
          {view.title}
        </Tab>
      ))}
      {rest.length > 0 && (
        <details className="more-views">
          <summary className="chip">更多视图 {rest.length}</summary>
          <ul>
            {rest.map((view) => (
              <li key={view.id}>
                <Link to={paths.projects} search={writeAddress({ view: view.id })}>
                  {view.title}
                </Link>{' '}
                <span className="quiet">{sharedWords(view)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </nav>
  )
}

interface TabProps {
  readonly to: ListAddress
  readonly here: boolean
  readonly title?: string
  readonly children: string
}

function Tab({ to, here, title, children }: TabProps) {
  return (
    <Link
      to={paths.projects}
      search={writeAddress(to)}
      className={here ? 'chip chip-here' : 'chip'}
      // What the router thinks of the address is not what the tabs mean.
      activeProps={{ 'aria-current': here ? 'page' : undefined }}
      inactiveProps={{ 'aria-current': here ? 'page' : undefined }}
      title={title}
    >
      {children}
    </Link>
  )
}

function sharedWords({ shared, mine, ownerName }: SavedView): string {
  if (shared === 'own') return '我保存的视图'
  return `${shared === 'unit' ? '单位共享' : '全体共享'}${mine || ownerName === null ? '' : `，${ownerName}保存`}`
}
