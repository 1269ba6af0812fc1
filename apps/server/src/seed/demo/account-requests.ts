import type { StaffSystem } from '@zhaoshang/api'
import type { New, Write } from '@zhaoshang/db'
import { wishableRoles } from '@zhaoshang/domain'
import { createAccounts } from '../../sign-in/create-account.ts'
import { demoAccounts, toldUnits, type DemoAccount } from './usernames.ts'

/** Invented people for whom units ask for accounts, and the part that each is to have. */
const people = [
  { username: 'linxiaoman', name: '林小满', post: '招商办科员', part: 'fills', state: 'proposed' },
  { username: 'guqiushi', name: '顾秋实', post: '招商办副主任', part: 'reviews', state: 'proposed' },
  { username: 'wensihan', name: '温思涵', post: '借调人员', part: 'fills', state: 'refused' },
  { username: 'luyuanhang', name: '陆远航', post: '招商服务中心科员', part: 'fills', state: 'confirmed' },
  { username: 'shenqinghe', name: '沈清和', post: '招商服务中心主任', part: 'reviews', state: 'confirmed' },
] as const

/** What waits for the administrators of a demo: requests to confirm, one that was refused, accounts whose roles are to be given. */
export async function seedAccountRequests(
  { database, plan }: StaffSystem,
  write: <T>(label: string, work: (w: Write) => Promise<T>) => Promise<T>,
  password: string,
): Promise<void> {
  const accounts = demoAccounts(plan)
  const reviewers = accounts.filter(({ part }) => part === 'reviews')
  const isTold = ({ unit }: DemoAccount): boolean => toldUnits.includes(unit.code)
  const managers = [...reviewers.filter(isTold), ...reviewers.filter((account) => !isTold(account))]
  const keeper = accounts.find(({ part }) => part === 'administers')
  const rows = people.flatMap(({ username, name, post, part, state }): New<'accountRequest'>[] => {
    const manager = managers[state === 'confirmed' ? 1 : 0]
    if (!manager || !keeper) return []
    const { unit } = manager
    const wishable = new Set(wishableRoles(plan, unit.code).map(({ id }) => id))
    const roles = accounts
      .filter((account) => account.part === part && account.unit.code === unit.code)
      .flatMap((account) => account.roles.slice(0, 1))
      .filter((role) => wishable.has(role))
    const decided = state !== 'proposed'
    return [
      {
        id: `demo-request-${username}`,
        kind: 'open',
        unit: unit.code,
        userId: state === 'confirmed' ? `demo-${username}` : null,
        name,
        username,
        post,
        roles,
        rolesWaiting: state === 'confirmed' ? roles : [],
        state,
        reason: state === 'refused' ? '借调期不足一个月，请由原填报人代办。' : null,
        proposedBy: manager.id,
        ...(decided && { decidedBy: keeper.id }),
      },
    ]
  })
  await createAccounts(
    database,
    rows.flatMap(({ userId, username, name }) =>
      userId == null ? [] : [{ id: userId, username, name, password, mustChangePassword: true }],
    ),
  )
  await write('account-requests', async (w) => {
    for (const { userId, name, unit } of rows) {
      if (userId != null) await w.put('person', { id: `${userId}-person`, name, unitCode: unit, userId })
    }
    return w.putMany(
      'accountRequest',
      rows.map((row) => (row.decidedBy == null ? row : { ...row, decidedAt: w.now })),
    )
  })
}
