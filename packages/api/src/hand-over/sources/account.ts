import { lockAccounts, setDisabled } from '@zhaoshang/db'
import type { WorkSource } from '../work-source.ts'

/** The account of somebody who leaves: disabled, its sessions end at once. Who moves keeps it. */
export const account: WorkSource = {
  kind: 'account',
  async find(_q, { person, kind }) {
    if (person.userId === null || person.disabled === true || kind === 'move') return []
    return [{ id: person.userId, title: person.username ?? '', vacant: true, ends: true as const }]
  },
  async give(w, _context, { id }) {
    await lockAccounts(w)
    await setDisabled(w, [id], '已离岗')
    return 'ended'
  },
}
