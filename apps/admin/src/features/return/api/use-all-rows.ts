import { useQuery } from '@tanstack/react-query'
import { client } from '../../../trpc/client.ts'
import type { ReturnRow } from '../../../trpc/types.ts'

export interface WholeList {
  readonly rows: readonly ReturnRow[]
  readonly subtotals: Readonly<Record<string, string>>
}

/** All rows of some lists of a return, for paper, which cannot be scrolled. */
export function useAllRows(key: string, lists: readonly string[]) {
  return useQuery({
    queryKey: ['print', key, lists],
    queryFn: async () => {
      const whole = new Map<string, WholeList>()
      for (const list of lists) whole.set(list, await allRows(key, list))
      return whole
    },
  })
}

async function allRows(key: string, list: string): Promise<WholeList> {
  const rows: ReturnRow[] = []
  let cursor: string | undefined
  let subtotals: Record<string, string> = {}
  do {
    const page = await client.return.rows.query({
      key,
      list,
      limit: 200,
      ...(cursor === undefined ? {} : { cursor }),
    })
    rows.push(...page.rows)
    subtotals = page.subtotals
    cursor = page.next
  } while (cursor !== undefined)
  return { rows, subtotals }
}
