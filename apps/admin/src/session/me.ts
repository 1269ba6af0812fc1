import type { PolicyName } from '@zhaoshang/domain'
import { useSuspenseQuery } from '@tanstack/react-query'
import { setBusinessClock } from '../time/business-clock.ts'
import { queryClient, trpc } from '../trpc/client.ts'
import type { Me } from '../trpc/types.ts'

const options = () => trpc.session.me.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY })

/** Loads who is signed in, what they may do and the plan they work under. */
export async function loadMe(): Promise<Me> {
  const me = await queryClient.ensureQueryData(options())
  setBusinessClock(me.now)
  return me
}

/** Who is signed in; the signed-in layout has loaded it. */
export function useMe(): Me {
  return useSuspenseQuery(options()).data
}

/** Whether the person holds the policy at all: whether an entry is worth showing. */
export function mayAny(me: Me, ...policies: PolicyName[]): boolean {
  return policies.some((policy) => me.may.includes(policy))
}
