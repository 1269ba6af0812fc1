import { useCallback, useEffect, useRef, useState } from 'react'
import { refusalOf } from '../../../texts/error-text.ts'
import { client, queryClient, trpc } from '../../../trpc/client.ts'
import { dropDraft, keepDraft, readDraft } from './draft-store.ts'
import { registerEditor } from './open-editors.ts'

export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed' | 'signed-out' | 'conflict'

const pause = 800
const pauseAfterFailure = 10_000

/**
 * A text of a return: saved by itself a moment after the last key, kept on the
 * machine until the server has it, and never overwriting what a colleague
 * wrote meanwhile without asking.
 */
export function useNarrative({
  user,
  returnKey: key,
  id,
  stored,
}: {
  user: string
  returnKey: string
  id: string
  stored: string
}) {
  const [draft] = useState(() => readDraft(user, key, id))
  const restored = draft !== undefined && draft.text !== stored
  const [text, setText] = useState(restored ? draft.text : stored)
  const [state, setState] = useState<SaveState>(
    restored ? (draft.base === stored ? 'waiting' : 'conflict') : 'saved',
  )
  const [theirs, setTheirs] = useState(stored)
  const latest = useRef(text)
  const base = useRef(restored ? draft.base : stored)
  const chain = useRef(Promise.resolve())
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const retry = useRef(async () => {})

  const saveOnce = useCallback(async () => {
    const sent = latest.current
    if (sent === base.current) return
    setState('saving')
    const options = trpc.return.get.queryOptions({ key })
    const known = queryClient.getQueryData(options.queryKey)
    const send = (version: number) => client.return.saveNarrative.mutate({ key, id, text: sent, version })
    try {
      let version: number
      try {
        version = (await send(known?.version ?? 0)).version
      } catch (error) {
        if (refusalOf(error)?.code !== 'stale') throw error
        // The return moved on; where this text did not, the save is repeated on top of it.
        const fresh = await queryClient.fetchQuery({ ...options, staleTime: 0 })
        const now = fresh.narratives[id] ?? ''
        if (now !== base.current) {
          setTheirs(now)
          setState('conflict')
          return
        }
        version = (await send(fresh.version)).version
      }
      base.current = sent
      queryClient.setQueryData(
        options.queryKey,
        (old) =>
          old && {
            ...old,
            version,
            phase: old.phase ?? 'draft',
            narratives: { ...old.narratives, [id]: sent },
          },
      )
      if (latest.current === sent) {
        dropDraft(user, key, id)
        setState('saved')
      }
      void queryClient.invalidateQueries(trpc.return.get.queryFilter({ key }))
    } catch (error) {
      if (refusalOf(error)?.code === 'not-signed-in') {
        // No repeating helps; the draft is read again after signing in.
        setState('signed-out')
        return
      }
      setState('failed')
      // The network comes back by itself, mostly.
      timer.current = setTimeout(() => void retry.current(), pauseAfterFailure)
    }
  }, [user, key, id])

  /** One save after the other, so that each knows the version that the last one made. */
  const save = useCallback(() => {
    clearTimeout(timer.current)
    chain.current = chain.current.then(saveOnce)
    return chain.current
  }, [saveOnce])

  useEffect(() => {
    retry.current = save
    const unregister = registerEditor(save)
    const onHide = () => document.visibilityState === 'hidden' && void save()
    document.addEventListener('visibilitychange', onHide)
    const onOnline = () => void save()
    window.addEventListener('online', onOnline)
    return () => {
      document.removeEventListener('visibilitychange', onHide)
      window.removeEventListener('online', onOnline)
      void save().then(() => clearTimeout(timer.current))
      unregister()
    }
  }, [save])

  // What was restored on opening is saved like something typed just now; a conflict waits for a decision.
  const opened = useRef(state)
  useEffect(() => {
    if (opened.current === 'waiting') void save()
    opened.current = 'saved'
  }, [save])

  return {
    text,
    state,
    restored,
    theirs,
    save,
    write(next: string) {
      setText(next)
      latest.current = next
      keepDraft(user, key, id, { text: next, base: base.current })
      if (state === 'conflict') return
      setState('waiting')
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void save(), pause)
    },
    /** Ends a conflict: mine goes over theirs, or theirs stays. */
    decide(mine: boolean) {
      base.current = theirs
      if (mine) {
        void save()
      } else {
        setText(theirs)
        latest.current = theirs
        dropDraft(user, key, id)
        setState('saved')
      }
    },
  }
}
