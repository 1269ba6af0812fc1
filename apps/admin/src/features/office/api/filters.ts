import type { MatrixRow } from '../../../trpc/types.ts'

const atOffice = (row: MatrixRow) => row.phase === 'submitted' || row.phase === 'accepted'

/** Questions that the office puts to the table, in the order of its work. */
export const filters = {
  submitted: { label: '待接收', test: (row) => row.phase === 'submitted' },
  missing: { label: '尚未报送', test: (row) => row.owed && !atOffice(row) && row.timing !== 'exempt' },
  'in-review': { label: '单位审核中', test: (row) => row.phase === 'in-review' },
  returned: { label: '已退回', test: (row) => row.phase === 'returned' },
  accepted: { label: '已接收', test: (row) => row.phase === 'accepted' },
  late: { label: '逾期、迟报', test: (row) => row.timing === 'overdue' || row.timing === 'late' },
} as const satisfies Record<string, { label: string; test: (row: MatrixRow) => boolean }>

export type FilterName = keyof typeof filters
export const filterNames = Object.keys(filters) as FilterName[]

export function filterNamed(text: string | undefined): FilterName | undefined {
  return filterNames.find((name) => name === text)
}
