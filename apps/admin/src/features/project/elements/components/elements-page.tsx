import { scopeOf } from '@zhaoshang/domain'
import { Link, useNavigate } from '@tanstack/react-router'
import { Page } from '../../../../components/page.tsx'
import { paths } from '../../../../paths.ts'
import { mayAny, useMe } from '../../../../session/me.ts'
import type { AskView } from '../api/use-elements.ts'
import { AskDialog } from './ask-dialog.tsx'
import { AskList } from './ask-list.tsx'
import { DeliveryList } from './delivery-list.tsx'
import { SupportList } from './support-list.tsx'
import '../../../../components/form/form.css'

export interface ElementsSearch {
  readonly view?: string | undefined
  readonly unit?: string | undefined
  readonly ask?: string | undefined
}

const words: Readonly<Record<AskView | 'deliver' | 'support', string>> = {
  waiting: '待我审核',
  decided: '我已审核',
  all: '在审',
  overdue: '已超时限',
  refused: '不通过',
  deliver: '待我保障',
  support: '争取市级支持',
}

/** What waits for my unit to decide or to deliver; over all projects that I see, what waits for anybody. */
export function ElementsPage({ search }: { search: ElementsSearch }) {
  const me = useMe()
  const navigate = useNavigate()
  const views = [
    ...(mayAny(me, 'element.decide') ? (['waiting', 'decided'] as const) : []),
    ...(me.plan.assurances.length > 0 && mayAny(me, 'assurance.deliver') ? (['deliver'] as const) : []),
    ...(mayAny(me, 'project.read') ? (['all', 'overdue', 'refused'] as const) : []),
    ...(me.plan.support && mayAny(me, 'project.read') ? (['support'] as const) : []),
  ]
  const view = views.find((one) => one === search.view) ?? views[0] ?? 'all'
  // Whoever sees not every project sees here those that his own unit sent.
  const scope = scopeOf(me.plan, { userId: '', name: '', holdings: me.holdings }, 'project.read')
  const own = !('all' in scope && scope.all.length === 0)
  const close = () => void navigate({ to: paths.elements, search: { ...search, ask: undefined } })
  return (
    <Page
      title="要素审核"
      lead={<p>项目签约前，土地、资金等要素由负责的单位并行审核；超过时限或不通过的，可提请一事一议。</p>}
    >
      <nav className="chips" aria-label="要素审核的几类" style={{ marginBottom: 'var(--space-two)' }}>
        {views.map((one) => (
          <Link
            key={one}
            to={paths.elements}
            search={{ view: one }}
            className={`chip${one === view ? ' chip-here' : ''}`}
            aria-current={one === view ? 'page' : undefined}
          >
            {own && (one === 'all' || one === 'overdue' || one === 'refused') && '本单位：'}
            {words[one]}
          </Link>
        ))}
      </nav>
      {view === 'deliver' ? (
        <DeliveryList />
      ) : view === 'support' ? (
        <SupportList />
      ) : (
        <AskList view={view} unit={search.unit} />
      )}
      {search.ask !== undefined && <AskDialog key={search.ask} id={search.ask} onClose={close} />}
    </Page>
  )
}
