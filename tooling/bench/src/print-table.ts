import type { Summary } from './rounds.ts'

/** Ratios first: times belong to this machine, ratios travel. */
export function printTable(
  results: readonly { connections: number; summary: Summary }[],
  say: (line: string) => void,
): void {
  const rows = results.map(({ connections, summary: { ours, plain, ratio, lowest, highest } }) => [
    String(connections),
    ratio.toFixed(2),
    `${lowest.toFixed(2)}–${highest.toFixed(2)}`,
    ours.perSecond.toFixed(0),
    plain.perSecond.toFixed(0),
    ours.medianMs.toFixed(2),
    plain.medianMs.toFixed(2),
  ])
  const heads = ['connections', 'ratio', 'range', 'ours/s', 'plain/s', 'ours ms', 'plain ms']
  const widths = heads.map((head, column) =>
    Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  say('')
  for (const row of [heads, ...rows])
    say(row.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  '))
  say('\nratio: requests per second, ours ÷ plain, median over rounds (1.00 is as fast as plain)')
}
