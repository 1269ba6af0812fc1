import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { trpc } from '../../trpc/client.ts'

/** Somebody who types is not asked for at every stroke. */
const pause = 200

/** Projects in which the typed words stand, a moment after the last stroke. */
export function useSearch(typed: string) {
  const text = useSettled(typed.trim().slice(0, 100))
  return useQuery(
    trpc.project.search.queryOptions(
      { text, limit: 8 },
      { enabled: text !== '', placeholderData: keepPreviousData, staleTime: 30_000 },
    ),
  )
}

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pause)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
