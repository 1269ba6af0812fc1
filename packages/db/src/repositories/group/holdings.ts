import type { Day } from '@zhaoshang/domain'
import type { Queryable } from '../../database/database.ts'

/** Somebody's time in a post. */
export interface NamedHolding {
  readonly id: string
  readonly post: string
  readonly person: string
  readonly personName: string
  /** Unit of the post; for a post of no unit that of the person. */
  readonly unit: string
  readonly fromDay: Day
  readonly toDay: Day | null
  readonly userId: string | null
}

/** Whoever holds, held or will hold one of the posts, oldest first. */
export function holdingsOfPosts(q: Queryable, posts: readonly string[]): Promise<NamedHolding[]> {
  return q.query(
    `select h.id, h.post, h.person_id as person, p.name as "personName", h.unit_code as unit,
            h.from_day as "fromDay", h.to_day as "toDay", p.user_id as "userId"
     from post_holding h join person p on p.id = h.person_id
     where h.post = any($1) order by h.from_day, h.id`,
    [posts],
  )
}

/** Holds what stands in one post until the transaction ends; a post of a unit only there. */
export function lockHoldings(
  q: Queryable,
  { post, unit }: { readonly post: string; readonly unit?: string | undefined },
): Promise<Pick<NamedHolding, 'id' | 'post' | 'person' | 'unit' | 'fromDay' | 'toDay'>[]> {
  return q.query(
    `select id, post, person_id as person, unit_code as unit, from_day as "fromDay", to_day as "toDay"
     from post_holding where post = $1 and ($2::text is null or unit_code = $2) order by from_day, id for update`,
    [post, unit ?? null],
  )
}

export interface StoredPeriod {
  readonly id: string
  readonly unitCode: string
  readonly fromDay: Day
  readonly toDay: Day | null
  readonly name: string
  readonly shortName: string
  readonly aliases: readonly string[]
  readonly kinds: readonly string[]
  readonly capabilities: readonly string[]
  readonly parent: string | null
}

/** How a unit was, is and will be described, oldest first. */
export function periodsOf(q: Queryable, unit: string): Promise<StoredPeriod[]> {
  return q.query(
    `select id, unit_code as "unitCode", from_day as "fromDay", to_day as "toDay", name, short_name as "shortName",
            aliases, kinds, capabilities, parent
     from unit_period where unit_code = $1 order by from_day for update`,
    [unit],
  )
}
