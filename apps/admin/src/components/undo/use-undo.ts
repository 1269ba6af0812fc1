import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { createElement } from 'react'
import { errorText, refusalOf } from '../../texts/error-text.ts'
import { trpc } from '../../trpc/client.ts'
import { Contradictions } from './contradictions.tsx'
import { Undo } from './undo.tsx'

/** So long one can take back what one just did without looking for it, in seconds. */
const shownFor = 12

/**
 * Says what was done, with a button that takes it back. Every mutation that
 * answers a change set ends with this.
 *
 * @example const tellDone = useTellDone()
 * tellDone('已修改 3 个项目', changeSet)
 */
export function useTellDone() {
  const { message } = App.useApp()
  return (words: string, changeSet: string | null) => {
    if (changeSet === null) return void message.success(words)
    // Only the last act is offered here; earlier ones stand in the history.
    void message.success({
      key: 'undo',
      duration: shownFor,
      content: createElement(Undo, { key: changeSet, words, changeSet, what: `：${words}` }),
    })
  }
}

/** Takes a change set back; where something newer stands in the way, says what. */
export function useUndo() {
  const { message, modal } = App.useApp()
  const queries = useQueryClient()
  const tellDone = useTellDone()
  return useMutation(
    trpc.changes.undo.mutationOptions({
      onSuccess: ({ changeSet }) => tellDone('已撤销', changeSet),
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
