import { makeAccounts } from '@zhaoshang/db'
import { fromDay, type SeedPlace } from './place.ts'

/** An account with a role and a session, one that is closed, and what was asked for. */
export async function seedAccounts({ w, unit, account, mark }: SeedPlace) {
  const closedAccount = `${account}-closed`
  const session = `session-${account}`
  await makeAccounts(
    w,
    // Nobody signs in with them.
    [account, closedAccount].map((id) => ({ id, username: id, name: mark('account'), passwordHash: '-' })),
  )
  await w.query('update auth_user set banned = true, ban_reason = $2 where id = $1', [
    closedAccount,
    mark('account'),
  ])
  await w.query(
    `insert into auth_session (id, expires_at, token, updated_at, user_id) values ($1, '2099-01-01', $1, now(), $2)`,
    [session, account],
  )
  const held = { userId: account, role: 'reviewer', unitCode: unit, fromDay }
  const { id: roleHolding } = await w.create('roleHolding', held)
  const asked = {
    kind: 'open' as const,
    unit,
    name: mark('request'),
    post: mark('request'),
    roles: ['reviewer'],
    proposedBy: account,
  }
  const request = await w.create('accountRequest', {
    ...asked,
    username: `${account}-asked`,
    state: 'proposed',
  })
  const waiting = await w.create('accountRequest', {
    ...asked,
    username: `${account}-waits`,
    userId: account,
    rolesWaiting: ['reviewer'],
    state: 'confirmed',
    decidedBy: account,
    decidedAt: w.now,
  })
  return {
    account,
    closedAccount,
    session,
    roleHolding,
    request: request.id,
    waitingRequest: waiting.id,
  }
}
