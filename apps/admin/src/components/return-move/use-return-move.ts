import type { ReturnAction } from '@zhaoshang/domain'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { actionText } from '../../texts/returns.ts'
import { errorText } from '../../texts/error-text.ts'
import { trpc } from '../../trpc/client.ts'

/**
 * Moves a return and renews whatever shows it. A refusal is told and the pages
 * are renewed all the same, since it mostly means that somebody was faster.
 */
export function useReturnMove() {
  const { message } = App.useApp()
  const queries = useQueryClient()
  return useMutation(
    trpc.return.move.mutationOptions({
      onSuccess: (_moved, { action }) => void message.success(actionText(action as ReturnAction).success),
      onError: (error) => void message.error(errorText(error).text, 6),
      onSettled: async () => {
        await Promise.all([
          queries.invalidateQueries(trpc.return.pathFilter()),
          queries.invalidateQueries(trpc.home.pathFilter()),
          queries.invalidateQueries(trpc.matrix.pathFilter()),
          queries.invalidateQueries(trpc.consolidation.pathFilter()),
        ])
      },
    }),
  )
}
