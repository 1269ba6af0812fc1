import { countRolesWaiting, openAccountRequests, refusedAccountRequests } from '@zhaoshang/db'
import { addDays, dayOfInstant, holds, instantAt, unitOf } from '@zhaoshang/domain'
import type { ActorContext } from '../../context/staff-context.ts'
import { may } from '../../scope/checked.ts'
import { unitsOrAll } from '../../scope/units-or-all.ts'
import type { HomeTask } from './task.ts'

/** So long a refusal is told on the first page; it stays among the requests. */
const toldDays = 7

/** Requests for accounts to decide, wished roles to give, and what came back refused. */
export async function accountTasks(ctx: ActorContext): Promise<HomeTask[]> {
  const { plan, actor, database } = ctx
  const mine = (policy: 'account.confirm' | 'role.grant' | 'account.propose'): boolean =>
    holds(plan, actor, policy)
  const [open, waiting, refused] = await Promise.all([
    mine('account.confirm') ? openAccountRequests(database, unitsOrAll(ctx, 'account.confirm')) : undefined,
    mine('role.grant') ? countRolesWaiting(database) : undefined,
    mine('account.propose')
      ? refusedAccountRequests(
          database,
          actor.userId,
          instantAt(addDays(dayOfInstant(ctx.clock.now()), -toldDays), '00:00'),
        )
      : [],
  ])
  return [
    ...(open && open.n > 0
      ? [
          {
            kind: 'account-requests' as const,
            key: 'requests',
            title: `${open.n} 个账号申请待确认`,
            detail: `来自 ${open.units.map((unit) => unitOf(plan, unit)?.shortName ?? unit).join('、')}`,
            ...(open.since !== null && { since: open.since }),
          },
        ]
      : []),
    ...(waiting && waiting.n > 0
      ? [
          {
            kind: 'roles-waiting' as const,
            key: 'waiting',
            title: `${waiting.n} 个新账号待授予角色`,
            ...(waiting.since !== null && { since: waiting.since }),
          },
        ]
      : []),
    ...refused
      .filter(({ unit }) => may(ctx, 'account.propose', { unit }))
      .map(({ id, name, reason, decidedAt }) => ({
        kind: 'account-refused' as const,
        key: id,
        title: `${name}的账号申请没有通过`,
        ...(reason !== null && { detail: reason }),
        ...(decidedAt !== null && { since: decidedAt }),
      })),
  ]
}
