/** Rows that are drawn: `from` included, `until` not. */
export interface RowWindow {
  readonly from: number
  readonly until: number
}

interface View {
  /** How far the table is scrolled, and how much of it one sees, in pixels. */
  readonly scrollTop: number
  readonly height: number
  readonly rowHeight: number
  readonly rows: number
}

/** Rows come and go by the dozen: a scroll within the dozen draws nothing anew. */
const block = 12

/** The rows that one sees, with a dozen above and below that are ready when one goes on. */
export function rowWindow({ scrollTop, height, rowHeight, rows }: View): RowWindow {
  const first = Math.floor(Math.max(0, scrollTop) / rowHeight / block) * block
  const seen = Math.ceil(height / rowHeight / block) * block
  const from = Math.max(0, Math.min(first - block, Math.floor(rows / block) * block - seen))
  return { from, until: Math.max(from, Math.min(rows, first + seen + 2 * block)) }
}
