import { columnOf, columnsOf, type ProjectColumn } from '@zhaoshang/domain'
import { useCallback, useMemo, useState } from 'react'
import { useMe } from '../../../../session/me.ts'
import { defaultColumns } from './cell-text.ts'
import { forgetColumns, type KeptColumns, keepColumns, readKeptColumns } from './kept-columns.ts'

interface Base {
  /** Names the view among all: a saved one, a list of the plan, or the whole register. */
  readonly key: string
  readonly list: string | undefined
  /** As the saved view has them. */
  readonly saved?:
    | { readonly columns: readonly string[]; readonly widths: Readonly<Record<string, number>> }
    | undefined
}

export interface Columns {
  readonly shown: readonly ProjectColumn[]
  readonly widths: Readonly<Record<string, number>>
  /** Somebody chose otherwise than the view says. */
  readonly changed: boolean
  readonly show: (columns: readonly string[]) => void
  readonly resize: (column: string, width: number) => void
  readonly forget: () => void
}

/** The columns of a view: as this person left them here, else as the view says, else the usual ones. */
export function useColumns({ key, list, saved }: Base): Columns {
  const { plan, user } = useMe()
  const [kept, setKept] = useState<{ key: string; columns: KeptColumns | undefined }>()
  const own = useMemo(
    () => (kept?.key === key ? kept.columns : readKeptColumns(user.id, key)),
    [kept, key, user.id],
  )
  const ids = own?.columns ?? (saved && saved.columns.length > 0 ? saved.columns : undefined)
  const widths = own?.widths ?? saved?.widths ?? none
  const shown = useMemo(() => {
    // The name leads every row, whatever else is shown.
    const wanted = ['name', ...(ids ?? defaultColumns(plan, list)).filter((id) => id !== 'name')]
    return wanted.flatMap((id) => columnOf(plan, id) ?? [])
  }, [plan, list, ids])
  const keep = useCallback(
    (columns: KeptColumns) => {
      keepColumns(user.id, key, columns)
      setKept({ key, columns })
    },
    [user.id, key],
  )
  const shownIds = useMemo(() => shown.map(({ id }) => id), [shown])
  return {
    shown,
    widths,
    changed: own !== undefined,
    show: useCallback((columns) => keep({ columns: [...columns], widths }), [keep, widths]),
    resize: useCallback(
      (column, width) => {
        const { [column]: _before, ...others } = widths
        // Width 0: as wide as it was by itself.
        keep({ columns: shownIds, widths: width === 0 ? others : { ...others, [column]: width } })
      },
      [keep, shownIds, widths],
    ),
    forget: useCallback(() => {
      forgetColumns(user.id, key)
      setKept({ key, columns: undefined })
    }, [user.id, key]),
  }
}

const none: Readonly<Record<string, number>> = {}

/** Every column that can be shown, in the order of the register. */
export function allColumns(plan: Parameters<typeof columnsOf>[0]): readonly ProjectColumn[] {
  return columnsOf(plan)
}
