import type { Entity } from '@zhaoshang/domain'
import type { Queryable } from '../../database/database.ts'
import type { Row } from '../../entities/index.ts'
import { savedView } from '../../entities/saved-view.ts'
import { selectList } from '../select-list.ts'

/** Who looks: what he keeps himself, what those units share (null: all units), what everybody sees. */
export interface ViewReader {
  readonly userId: string
  readonly units: readonly string[] | null
}

/** With the name of whoever keeps it. */
export type SavedView = Row<'savedView'> & { readonly ownerName: string | null }

const seen = `(v.owner_id = $1 or v.shared = 'all' or (v.shared = 'unit' and ($2::text[] is null or v.unit = any($2))))`
const selected = `select ${selectList(savedView, 'v')},
    (select u.name from auth_user u where u.id = v.owner_id) as "ownerName"
  from saved_view v`

/** Views of a register that somebody may see: his own first, then those of units, then everybody's. */
export function listSavedViews(
  q: Queryable,
  entity: Entity,
  { userId, units }: ViewReader,
): Promise<SavedView[]> {
  return q.query(
    `${selected} where v.entity = $3 and ${seen}
     order by array_position(array['own', 'unit', 'all'], v.shared), v.title, v.id limit 500`,
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

/** How many views of a register somebody keeps: nobody finds his way among a thousand. */
export async function countOwnViews(q: Queryable, entity: Entity, userId: string): Promise<number> {
  const [row] = await q.query<{ views: number }>(
    'select count(*)::int as views from saved_view where entity = $1 and owner_id = $2',
    [entity, userId],
  )
  return row?.views ?? 0
}
