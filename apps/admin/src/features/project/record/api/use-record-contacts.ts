import { useMutation } from '@tanstack/react-query'
import type { Values } from '@zhaoshang/domain'
import { useState } from 'react'
import { trpc } from '../../../../trpc/client.ts'

const noop = () => {}

/** Contacts of one project in clear, from when the person asks for them; whoever asks is put on record. */
export function useRecordContacts(project: string) {
  const [clear, setClear] = useState<Values>()
  const ask = useMutation(
    trpc.contact.revealRecord.mutationOptions({ onSuccess: ({ values }) => setClear(values) }),
  )
  return {
    clear,
    shown: clear !== undefined,
    asking: ask.isPending,
    error: ask.error,
    // A refusal stands in `error`.
    reveal: () => ask.mutateAsync({ project }).then(noop, noop),
    hide: () => setClear(undefined),
  }
}
