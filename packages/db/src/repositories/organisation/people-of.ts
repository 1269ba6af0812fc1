import type { Day } from '@zhaoshang/domain'
import type { Queryable } from '../../database/database.ts'

export interface PersonWithPosts {
  readonly id: string
  readonly name: string
  readonly unitCode: string
  /** Account, where the person has one. */
  readonly userId: string | null
  readonly version: number
  /** Posts held on the day, wherever they are. */
  readonly posts: readonly { readonly post: string; readonly unit: string }[]
}

/** The people of a unit who have not left by a day, with the posts that they hold on it, by name in Chinese order. */
export function peopleOf(q: Queryable, unitCode: string, day: Day): Promise<PersonWithPosts[]> {
  return q.query<PersonWithPosts>(
    `select id, name, unit_code as "unitCode", user_id as "userId", version,
            (select coalesce(jsonb_agg(jsonb_build_object('post', post, 'unit', h.unit_code) order by h.unit_code, post), '[]')
             from post_holding h
             where h.person_id = person.id and h.from_day <= $2 and (h.to_day is null or h.to_day > $2)) as posts
     from person where unit_code = $1 and (left_day is null or left_day > $2) order by name, id`,
    [unitCode, day],
  )
}
