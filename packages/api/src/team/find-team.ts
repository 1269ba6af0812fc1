import { listTeams, type Queryable, type TeamWithSize } from '@zhaoshang/db'
import { dayOfInstant, type PolicyName } from '@zhaoshang/domain'
import type { ActorContext } from '../context/staff-context.ts'
import { Refused } from '../refusal/refused.ts'
import { assertMay } from '../scope/checked.ts'

/** A team for somebody who may. */
export async function findTeam(
  q: Queryable,
  context: ActorContext,
  id: string,
  policy: PolicyName,
): Promise<TeamWithSize> {
  const [team] = await listTeams(q, { units: null, day: dayOfInstant(context.clock.now()), id })
  if (!team) throw new Refused({ code: 'not-found', what: 'team' })
  assertMay(context, policy, { unit: team.unit })
  return team
}
