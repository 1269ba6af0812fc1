import type { ProjectColumn, ProjectSort } from '@zhaoshang/domain'
import { useNavigate } from '@tanstack/react-router'
import { type MouseEvent, useCallback, useMemo } from 'react'
import type { TableColumn, TableSort } from '../../../../components/table/column.ts'
import { LongTable, type Selection } from '../../../../components/table/long-table.tsx'
import { Tag } from '../../../../components/tag.tsx'
import { paths } from '../../../../paths.ts'
import { useMe } from '../../../../session/me.ts'
import type { ProjectRow, StageFigures } from '../../../../trpc/types.ts'
import { amountText, cellTexts, defaultWidth, isNumeric, unitOfColumn } from '../api/cell-text.ts'
import type { Columns } from '../api/use-columns.ts'
import { useStaleTest } from '../api/use-stale-test.ts'

interface Props {
  readonly rows: readonly ProjectRow[]
  readonly total: number
  readonly columns: Columns
  readonly sort: ProjectSort
  readonly onSort: (sort: ProjectSort | undefined) => void
  readonly onMore: (() => void) | undefined
  readonly selection: Selection
  readonly sums: StageFigures | undefined
}

/** The register as a dense table. */
export function ProjectTable({ rows, total, columns, sort, onSort, onMore, selection, sums }: Props) {
  const { plan } = useMe()
  const navigate = useNavigate()
  const isStale = useStaleTest()
  const { shown, widths } = columns
  const staleWords = `${plan.register.noProgressDays} 天无进展`
  const open = useCallback(
    (row: ProjectRow) => void navigate({ to: paths.project, params: { project: row.id } }),
    [navigate],
  )
  const drawn = useMemo(
    () =>
      shown.map((column): TableColumn<ProjectRow> => {
        const text = cellTexts(plan, column)
        return {
          id: column.id,
          heading: column.label,
          unit: unitOfColumn(column),
          numeric: isNumeric(column),
          sortable: column.sortable,
          width: widths[column.id] ?? defaultWidth(column),
          text:
            column.id === 'latestProgress'
              ? (row) => `${isStale(row) ? `${staleWords} ` : ''}${text(row)}`
              : text,
          cell: cellOf(column, text, { isStale, open, staleWords }),
        }
      }),
    [shown, widths, plan, isStale, open, staleWords],
  )
  return (
    <LongTable
      label="项目库"
      columns={drawn}
      rows={rows}
      total={total}
      idOf={idOf}
      nameOf={nameOf}
      sort={{ column: sort.by, direction: sort.descending ? 'desc' : 'asc' }}
      onSort={(next: TableSort | undefined) =>
        onSort(next && { by: next.column, descending: next.direction === 'desc' })
      }
      onResize={columns.resize}
      onOpen={open}
      onMore={onMore}
      selection={selection}
      sums={sums && sumTexts(shown, sums)}
      scrollKey="projects"
    />
  )
}

const idOf = ({ id }: ProjectRow): string => id
const nameOf = ({ name }: ProjectRow): string => name

interface CellHelp {
  readonly isStale: (row: ProjectRow) => boolean
  readonly open: (row: ProjectRow) => void
  readonly staleWords: string
}

function cellOf(
  { id }: ProjectColumn,
  text: (row: ProjectRow) => string,
  { isStale, open, staleWords }: CellHelp,
) {
  if (id === 'name')
    return (row: ProjectRow) => (
      <a
        href={paths.project.replace('$project', row.id)}
        tabIndex={-1}
        onClick={(event: MouseEvent) => {
          // With a key held the browser opens it elsewhere.
          if (event.ctrlKey || event.metaKey || event.shiftKey) return
          event.preventDefault()
          open(row)
        }}
      >
        {row.name}
      </a>
    )
  if (id === 'latestProgress')
    return (row: ProjectRow) => (
      <>
        {isStale(row) && <Tag tone="alert">{staleWords}</Tag>} {text(row)}
      </>
    )
  return undefined
}

/** Below each column of money what it comes to; the first says of how many. */
function sumTexts(columns: readonly ProjectColumn[], sums: StageFigures): Record<string, string> {
  const texts: Record<string, string> = { name: `合计 ${sums.projects.toLocaleString('zh-CN')} 项` }
  for (const column of columns) {
    const sum = sums[column.id as keyof StageFigures]
    if (column.kind === 'yuan' && typeof sum === 'number') texts[column.id] = amountText(sum, column)
  }
  return texts
}
