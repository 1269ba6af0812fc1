import { Link, useNavigate } from '@tanstack/react-router'
import { columnOf, newestFirst, type ProjectFilter, type ProjectSort } from '@zhaoshang/domain'
import { useMemo, useState } from 'react'
import { unitChoices } from '../../../../components/form/unit-choices.ts'
import { Page } from '../../../../components/page.tsx'
import { Empty, Failed, Loading } from '../../../../components/states.tsx'
import { useIsPhone } from '../../../../components/use-is-phone.ts'
import { paths } from '../../../../paths.ts'
import { useMe } from '../../../../session/me.ts'
import type { StageFigures } from '../../../../trpc/types.ts'
import { useViews } from '../../views/api/use-views.ts'
import { ExportButton } from '../../export/components/export-button.tsx'
import { ViewBar } from '../../views/components/view-bar.tsx'
import { type ListAddress, type Query, readAddress, sameFilter, writeAddress } from '../api/list-address.ts'
import { useColumns } from '../api/use-columns.ts'
import { useFigures, useProjects } from '../api/use-projects.ts'
import { useSelection } from '../api/use-selection.ts'
import { ColumnDialog } from './column-dialog.tsx'
import { FilterBar } from './filter-bar.tsx'
import { ProjectCards } from './project-cards.tsx'
import { ProjectTable } from './project-table.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { ViewTabs } from './view-tabs.tsx'
import './projects.css'

/** The one register: every project that one may see, by view, filter and order, all of it in the address. */
export function ProjectsPage({ query }: { query: Query }) {
  const me = useMe()
  const { plan } = me
  const mayAdd = unitChoices(me, 'project.edit', 'reportingUnit').length > 0
  const navigate = useNavigate()
  const isPhone = useIsPhone()
  const views = useViews()
  const address = useMemo(() => readAddress(query), [query])
  const saved = views.data?.rows.find(({ id }) => id === address.view)
  const filter = address.filter ?? saved?.view.filter ?? noFilter
  const columns = useColumns({
    key: address.view ?? filter.list ?? 'all',
    list: filter.list,
    saved: saved?.view,
  })
  const wanted = address.sort ?? saved?.view.sort ?? newestFirst
  const sort = columnOf(plan, wanted.by)?.sortable ? wanted : newestFirst
  const ids = useMemo(() => columns.shown.map(({ id }) => id), [columns.shown])
  const { query: list, rows, total, more } = useProjects({ filter, sort, columns: ids })
  const figures = useFigures(
    filter,
    ids.some((id) => id === 'fixedYuan' || id === 'fundsYearYuan'),
  )
  const { picked, selection, pickNothing, pickEverything } = useSelection(rows)
  const [choosing, setChoosing] = useState(false)

  const go = (to: ListAddress) => {
    pickNothing()
    void navigate({ to: paths.projects, search: writeAddress(to) })
  }
  const view = address.view === undefined ? {} : { view: address.view }
  const onFilter = (next: ProjectFilter) =>
    // Nothing asked any more is the whole register: no view is left that could ask for it.
    go(Object.keys(next).length === 0 ? keepSort(address) : { ...keepSort(address), ...view, filter: next })
  const onSort = (next: ProjectSort | undefined) => {
    const { sort: _before, ...others } = address
    go(next ? { ...others, sort: next } : others)
  }
  const anyPicked = picked.everything || picked.rows.size > 0
  const changed =
    saved !== undefined &&
    (columns.changed ||
      !sameFilter(filter, saved.view.filter) ||
      sort.by !== saved.view.sort.by ||
      sort.descending !== saved.view.sort.descending)
  const waitsForView = address.view !== undefined && address.filter === undefined && views.isPending
  return (
    <Page
      title="项目库"
      lead={
        list.isSuccess && (
          <p role="status">
            共 <strong>{total.toLocaleString('zh-CN')}</strong> 项
            {rows.length < total && `，已载入 ${rows.length.toLocaleString('zh-CN')} 项，往下滚动自动续载`}
          </p>
        )
      }
      actions={
        <>
          {mayAdd && (
            <>
              <Link className="print-link print-main" to={paths.projectNew}>
                新建项目
              </Link>
              <Link className="print-link" to={paths.projectPaste}>
                粘贴登记
              </Link>
            </>
          )}
          <Link className="print-link" to={paths.projectBoard} search={writeAddress({ filter })}>
            看板
          </Link>
          {!isPhone && (
            <button type="button" className="pick-button" onClick={() => setChoosing(true)}>
              列
            </button>
          )}
          <ExportButton filter={filter} columns={ids} sort={sort} total={total} />
        </>
      }
    >
      <div className="project-head">
        <ViewTabs address={{ ...address, filter }} views={views.data?.rows ?? []} />
        <ViewBar
          saved={saved}
          changed={changed}
          view={{ filter, sort, columns: ids, widths: columns.widths }}
          onSaved={(id) => {
            columns.forget()
            go({ view: id })
          }}
          onBack={() => {
            columns.forget()
            go(view)
          }}
          onRemoved={() => go({})}
        />
      </div>
      {address.view !== undefined && views.isSuccess && !saved && (
        <p role="status" className="quiet view-gone">
          这个视图已删除，或没有共享给您，下面是全部项目。
        </p>
      )}
      <FilterBar filter={filter} onChange={onFilter} />
      {anyPicked && (
        <SelectionBar
          picked={picked}
          loaded={rows.length}
          total={total}
          filter={filter}
          onEverything={pickEverything}
          onNothing={pickNothing}
        />
      )}
      {list.isError && rows.length === 0 ? (
        <Failed error={list.error} again={() => void list.refetch()} />
      ) : list.isPending || waitsForView ? (
        <Loading lines={12} />
      ) : rows.length === 0 ? (
        <NoProjects filter={filter} onClear={() => go({})} />
      ) : isPhone ? (
        <ProjectCards rows={rows} onMore={more} loading={list.isFetchingNextPage} />
      ) : (
        <div className="project-table" aria-busy={list.isPlaceholderData}>
          <ProjectTable
            rows={rows}
            total={total}
            columns={columns}
            sort={sort}
            onSort={onSort}
            onMore={more}
            selection={selection}
            sums={figures.data && wholeOf(figures.data.stages)}
          />
        </div>
      )}
      {list.isFetchNextPageError && (
        <p role="alert" className="list-more">
          后面的项目没能载入。{' '}
          <button type="button" className="link-button" onClick={() => void list.fetchNextPage()}>
            再试一次
          </button>
        </p>
      )}
      {choosing && <ColumnDialog columns={columns} onClose={() => setChoosing(false)} />}
    </Page>
  )
}

const noFilter: ProjectFilter = {}

function keepSort({ sort }: ListAddress): ListAddress {
  return sort ? { sort } : {}
}

function NoProjects({ filter, onClear }: { filter: ProjectFilter; onClear: () => void }) {
  if (Object.keys(filter).length === 0)
    return (
      <Empty title="还没有项目">
        <p>登记了项目，或导入了项目清单，就列在这里。</p>
      </Empty>
    )
  return (
    <Empty title="没有符合条件的项目">
      <p>
        可以去掉一些条件，或{' '}
        <button type="button" className="link-button" onClick={onClear}>
          看全部项目
        </button>
      </p>
    </Empty>
  )
}

/** All stages together. */
function wholeOf(stages: readonly StageFigures[]): StageFigures {
  const sum = (of: (stage: StageFigures) => number) => stages.reduce((all, stage) => all + of(stage), 0)
  const asked = (of: (stage: StageFigures) => number | null) =>
    stages.some((stage) => of(stage) === null) ? null : sum((stage) => of(stage) ?? 0)
  return {
    stage: '',
    projects: sum(({ projects }) => projects),
    investmentYuan: sum(({ investmentYuan }) => investmentYuan),
    fixedYuan: asked(({ fixedYuan }) => fixedYuan),
    fundsYuan: sum(({ fundsYuan }) => fundsYuan),
    fundsYearYuan: asked(({ fundsYearYuan }) => fundsYearYuan),
  }
}
