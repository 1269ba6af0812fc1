import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { createElement } from 'react'
import { errorText, refusalOf } from '../../texts/error-text.ts'
import { trpc } from '../../trpc/client.ts'
import { Contradictions } from './contradictions.tsx'

/** Takes a change set back; where something newer stands in the way, says what. */
export function useTakeBack() {
  const { message, modal } = App.useApp()
  const queries = useQueryClient()
  return useMutation(
    trpc.changes.undo.mutationOptions({
      // In the place of the line that offered it.
      onSuccess: () => void message.success({ key: 'undo', content: '已撤销；在“最近操作”里可以恢复。' }),
      onError: (error) => {
        const refusal = refusalOf(error)
        if (refusal?.code !== 'undo-contradicted') return void message.error(errorText(error).text, 6)
        modal.info({
          title: '不能撤销：后来又有修改',
          width: 720,
          icon: null,
          okText: '知道了',
          content: createElement(Contradictions, refusal),
        })
      },
      // Whatever a page shows may have changed; who is signed in has not.
      onSettled: () =>
        queries.invalidateQueries({
          predicate: ({ queryKey: [path] }) => !(Array.isArray(path) && path[0] === 'session'),
        }),
    }),
  )
}
