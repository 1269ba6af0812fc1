import type { Progress } from '../command-line/progress.ts'

/** A line every two seconds, so that a long one is seen to go on and a short one says nothing. */
export function progressLine(
  progress: Progress,
): (done: { table: string; tables: number; of: number }) => void {
  let last = performance.now()
  return ({ table, tables, of }) => {
    if (performance.now() - last < 2_000) return
    last = performance.now()
    progress.say(`  ${tables}/${of} ${table}`)
  }
}
