import type { Entity } from '@zhaoshang/domain'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { errorText, refusalOf } from '../../../texts/error-text.ts'
import { faultText } from '../../../texts/faults.ts'
import { trpc } from '../../../trpc/client.ts'

/**
 * Changes one field of a record as typed; the answer is the sentence that
 * stands at the cell where it was refused, and the rows are renewed where it
 * was not.
 */
export function useEditCell(key: string, entity: Entity) {
  const queries = useQueryClient()
  const update = useMutation(trpc.record.update.mutationOptions())
  const renew = async () => {
    await Promise.all([
      queries.invalidateQueries(trpc.return.rows.pathFilter()),
      queries.invalidateQueries(trpc.return.get.queryFilter({ key })),
    ])
  }
  return async (record: { recordId: string; version: number }, field: string, text: string) => {
    try {
      const values = { [field]: text === '' ? null : text }
      await update.mutateAsync({ entity, id: record.recordId, version: record.version, values })
      await renew()
      return undefined
    } catch (error) {
      const refusal = refusalOf(error)
      if (refusal?.code === 'fields-invalid') {
        const fault = refusal.faults[field]
        if (fault) {
          const { what, mend } = faultText(fault)
          return `${what}。${mend}。`
        }
      }
      if (refusal?.code === 'stale') await renew()
      return errorText(error).text
    }
  }
}
