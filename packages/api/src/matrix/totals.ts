import type { Phase, Timing } from '@zhaoshang/domain'

export interface MatrixTotals {
  owed: number
  accepted: number
  submitted: number
  inReview: number
  draft: number
  returned: number
  notStarted: number
  late: number
}

const phaseTotal = {
  accepted: 'accepted',
  submitted: 'submitted',
  'in-review': 'inReview',
  draft: 'draft',
  returned: 'returned',
} as const satisfies Record<Phase, keyof MatrixTotals>

export function totalsOf(
  rows: readonly { readonly owed: boolean; readonly phase: Phase | null; readonly timing: Timing }[],
): MatrixTotals {
  const totals: MatrixTotals = {
    owed: 0,
    accepted: 0,
    submitted: 0,
    inReview: 0,
    draft: 0,
    returned: 0,
    notStarted: 0,
    late: 0,
  }
  for (const { owed, phase, timing } of rows) {
    if (owed) totals.owed++
    totals[phase === null ? 'notStarted' : phaseTotal[phase]]++
    if (timing === 'late' || timing === 'overdue') totals.late++
  }
  return totals
}
