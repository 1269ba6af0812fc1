import type { ReactNode } from 'react'

/** A column of a long table, as it is drawn: in pixels, since a table of many columns scrolls. */
export interface TableColumn<Row> {
  readonly id: string
  readonly heading: string
  /** What one of it is, for amounts and quantities: stands in the heading, not in every cell. */
  readonly unit?: string | undefined
  readonly numeric?: boolean | undefined
  readonly width: number
  readonly sortable?: boolean | undefined
  readonly cell: (row: Row) => ReactNode
  /** The whole text, where the cell may cut it. */
  readonly title?: ((row: Row) => string | undefined) | undefined
}

export interface TableSort {
  readonly column: string
  readonly direction: 'asc' | 'desc'
}

/** No column is narrower than a word, nor wider than a screen. */
export function boundedWidth(width: number): number {
  return Math.round(Math.min(640, Math.max(64, width)))
}

/** What a click on a heading asks for: up, then down, then the order of the list again. */
export function nextSort(sort: TableSort | undefined, column: string): TableSort | undefined {
  if (sort?.column !== column) return { column, direction: 'asc' }
  return sort.direction === 'asc' ? { column, direction: 'desc' } : undefined
}
