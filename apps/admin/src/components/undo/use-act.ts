import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { useTellDone } from './use-undo.ts'
import { errorText } from '../../texts/error-text.ts'

/**
 * Does something to a project: says what was done, with a way back; says what
 * was refused; and renews what the page shows either way, since a refusal
 * mostly means that somebody was faster.
 */
export function useAct() {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const tellDone = useTellDone()
  const [busy, setBusy] = useState(false)
  return {
    busy,
    /** True where it was done. `onRefused` takes the refusal over where it has a place of its own to tell it. */
    async act(
      words: string,
      work: () => Promise<{ changeSet: string } | undefined>,
      onRefused?: (error: unknown) => boolean,
    ): Promise<boolean> {
      setBusy(true)
      try {
        const done = await work()
        tellDone(words, done?.changeSet ?? null)
        return true
      } catch (error) {
        if (!onRefused?.(error)) void message.error(errorText(error).text, 6)
        return false
      } finally {
        setBusy(false)
        // Who is signed in stays the same, whatever becomes of a project.
        void queries.invalidateQueries({ predicate: ({ queryKey: [path] }) => !isSession(path) })
      }
    },
  }
}

function isSession(path: unknown): boolean {
  return Array.isArray(path) && path[0] === 'session'
}
