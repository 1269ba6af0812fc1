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
  /** What stands in a cell: shown as it is, unless `cell` draws it; told whole where the cell has no room for it. */
  readonly text: (row: Row) => string
  readonly cell?: ((row: Row) => ReactNode) | undefined
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

/** Left and right of what stands in a cell. */
const padding = 16

/**
 * Whether a text may have no room in a column. Estimated, generously: measuring
 * would lay the page out, and a cell that cuts costs more to draw than one that need not.
 */
export function mayBeCut(text: string, width: number): boolean {
  let wide = 0
  for (let at = 0; at < text.length; at++) wide += text.charCodeAt(at) < 0x2e80 ? 9 : 14
  return wide + padding > width
}
