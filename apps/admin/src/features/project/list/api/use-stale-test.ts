import { assertDay } from '@zhaoshang/domain'
import { useMemo } from 'react'
import { useMe } from '../../../../session/me.ts'
import { useNow } from '../../../../time/business-clock.ts'
import type { ProjectRow } from '../../../../trpc/types.ts'
import { staleTest } from './stale-mark.ts'

/** Tells of a row whether it has had no progress for too long; the same function all day. */
export function useStaleTest(): (row: ProjectRow) => boolean {
  const { plan } = useMe()
  const today = useNow().slice(0, 10)
  return useMemo(() => staleTest(plan, assertDay(today)), [plan, today])
}
