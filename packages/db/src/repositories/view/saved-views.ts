import type { Entity } from '@zhaoshang/domain'
import type { Queryable } from '../../database/database.ts'
import type { Row } from '../../entities/index.ts'
import { savedView } from '../../entities/saved-view.ts'
import { selectList } from '../select-list.ts'

/** Who looks: what he keeps himself, what his units share, what everybody sees. */
export interface ViewReader {
  readonly userId: string
  readonly units: readonly string[]
}

/** Saved views with the name of whoever keeps them. */
export type SavedView = Row<'savedView'> & { readonly ownerName: string | null }

const seen = `(v.owner_id = $1 or v.shared = 'all' or (v.shared = 'unit' and v.unit = any($2)))`
const selected = `select ${selectList(savedView, 'v')}, (select u.name from auth_user u where u.id = v.owner_id) as "ownerName"
  from saved_view v`

/** Views of a register that somebody may see: his own first, then his units', then everybody's. */
export function listSavedViews(
  q: Queryable,
  entity: Entity,
  { userId, units }: ViewReader,
): Promise<SavedView[]> {
  return q.query(
    `${selected} where v.entity = $3 and ${seen}
     order by array_position(array['own', 'unit', 'all'], v.shared), v.title, v.id limit 300`,
    [userId, units, entity],
  )
}

/** One of them; nothing where it is not for him. */
export async function getSavedView(
  q: Queryable,
  id: string,
  { userId, units }: ViewReader,
): Promise<SavedView | undefined> {
  const [row] = await q.query<SavedView>(`${selected} where v.id = $3 and ${seen}`, [userId, units, id])
  return row
}

/** How many somebody keeps: nobody needs a thousand. */
export async function countOwnViews(q: Queryable, userId: string): Promise<number> {
  const [row] = await q.query<{ n: number }>(
    'select count(*)::int as n from saved_view where owner_id = $1',
    [userId],
  )
  return row?.n ?? 0
}
