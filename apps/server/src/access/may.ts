import type { PolicyName } from '@zhaoshang/domain'
import type { MatrixRow } from './access-matrix.ts'

/** Where a row stands to a role: of the unit in which it is held, of one under that, of any other. */
export type Place = 'own' | 'under' | 'foreign'

/** What the written table says of a role, a policy and a place. */
export function tableSays(
  rows: readonly MatrixRow[],
): (role: string, policy: PolicyName, place: Place) => boolean {
  const table = new Map(rows.map((row) => [row.policy, row.cells]))
  return (role, policy, place) => {
    const cell = table.get(policy)?.get(role)
    if (!cell) throw new Error(`the table says nothing of ${role} and ${policy}`)
    if (cell.foreign === '可') return true
    if (place === 'own') return cell.own === '可' || cell.own === '含下级'
    return place === 'under' && cell.own === '含下级'
  }
}
