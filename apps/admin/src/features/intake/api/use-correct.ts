import { App } from 'antd'
import { useRef } from 'react'
import { errorText, refusalOf } from '../../../texts/error-text.ts'
import { client, queryClient, trpc } from '../../../trpc/client.ts'
import type { IntakeView } from '../../../trpc/types.ts'

type Patch = Omit<Parameters<typeof client.intake.correct.mutate>[0], 'id' | 'version'>

/**
 * Sends what was changed on the screen, one after the other, each on top of
 * the version that the last one made. The answer is the form as it stands
 * then; undefined where it was refused, which has been told.
 */
export function useCorrect(id: string): (patch: Patch) => Promise<IntakeView | undefined> {
  const { message } = App.useApp()
  const chain = useRef<Promise<unknown>>(Promise.resolve())

  async function send(patch: Patch): Promise<IntakeView | undefined> {
    const options = trpc.intake.get.queryOptions({ id })
    const known = queryClient.getQueryData(options.queryKey)
    if (!known) return undefined
    try {
      const view = await client.intake.correct.mutate({ id, version: known.version, ...patch })
      queryClient.setQueryData(options.queryKey, view)
      void queryClient.invalidateQueries(trpc.intake.rows.pathFilter())
      return view
    } catch (error) {
      void message.error(errorText(error).text, 6)
      if (refusalOf(error)) await queryClient.invalidateQueries(trpc.intake.get.queryFilter({ id }))
      return undefined
    }
  }
  return (patch) => {
    const sent = chain.current.then(() => send(patch))
    chain.current = sent
    return sent
  }
}
