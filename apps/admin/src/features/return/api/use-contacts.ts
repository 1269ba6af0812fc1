import { fieldOf, formatValue, type Values } from '@zhaoshang/domain'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useMe } from '../../../session/me.ts'
import { trpc } from '../../../trpc/client.ts'
import type { ReturnRow } from '../../../trpc/types.ts'

const noop = () => {}

/** Contacts of a list in clear, from when the person asks for them; whoever asks is put on record. */
export function useContacts(returnKey: string, list: string) {
  const { plan } = useMe()
  const [clear, setClear] = useState<Readonly<Record<string, Values>>>()
  const ask = useMutation(trpc.contact.reveal.mutationOptions({ onSuccess: ({ rows }) => setClear(rows) }))
  return {
    shown: clear !== undefined,
    asking: ask.isPending,
    error: ask.error,
    // A refusal stands in `error`.
    reveal: () => ask.mutateAsync({ key: returnKey, list }).then(noop, noop),
    hide: () => setClear(undefined),
    /** The row with what may be read now. */
    lay<R extends Pick<ReturnRow, 'recordId' | 'shown'>>(row: R): R {
      const values = clear?.[row.recordId]
      if (!values) return row
      const words = Object.entries(values).flatMap(([id, value]) => {
        const field = fieldOf(plan, id)
        return field ? [[id, formatValue(plan, field, value)]] : []
      })
      return { ...row, shown: { ...row.shown, ...Object.fromEntries(words) } }
    },
  }
}
