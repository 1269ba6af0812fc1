import type { Instant } from '@zhaoshang/domain'
import type { Queryable } from '../../database/database.ts'

/** A project as far as it tells whether it is another one. */
export interface CandidateSide {
  readonly id: string
  readonly name: string
  readonly investor: string | null
  readonly creditCode: string | null
  readonly reportingUnit: string
  readonly createdAt: Instant
}

export interface Candidate {
  readonly one: CandidateSide
  readonly other: CandidateSide
}

const side = (table: string): string =>
  `jsonb_build_object('id', ${table}.id, 'name', ${table}.name, 'investor', ${table}.investor,
     'creditCode', ${table}.credit_code, 'reportingUnit', ${table}.reporting_unit, 'createdAt', ${table}.created_at)`

/** Of each kind no more than so many are looked at for one project. */
const most = 100

/**
 * Projects that share a name, a credit code, an investor, or parts of their
 * name with one of these; what of them are duplicates, the domain's rule says.
 *
 * Plan relied on: for each project the indexes on `name_key`, `credit_code`,
 * `investor`; parts of names by the trigram index: some tens of milliseconds
 * each on 100,000 projects, so only for few at a time. 10,000 at once by what is
 * the same take a third of a second.
 *
 * @param widely also by investor and by parts of the name: for few projects at a time.
 */
export async function findCandidates(
  q: Queryable,
  ids: readonly string[],
  { widely }: { widely: boolean },
): Promise<Candidate[]> {
  // Of the many names that share something only the likest are worth a look; holds for the write's transaction.
  if (widely) await q.query(`select set_config('pg_trgm.similarity_threshold', '0.4', true)`)
  const others = [
    { like: `o.name_key = n.name_key` },
    { like: `n.credit_code is not null and o.credit_code = n.credit_code` },
    ...(widely
      ? [
          { like: `n.investor is not null and o.investor = n.investor` },
          {
            like: `o.name_key % n.name_key`,
            order: `order by similarity(o.name_key, n.name_key) desc`,
          },
        ]
      : []),
  ].map(
    ({ like, order = '' }) =>
      `(select o.* from project o where ${like} and o.id <> n.id and o.merged_into is null ${order} limit ${most})`,
  )
  return q.query<Candidate>(
    `select distinct on (n.id, o.id) ${side('n')} as one, ${side('o')} as other
     from project n cross join lateral (${others.join(' union all ')}) o
     where n.id = any($1) and n.name_key <> '' and n.merged_into is null order by n.id, o.id`,
    [ids],
  )
}

/** Which of the pairs are known, ruled on or not; as `later/earlier`. */
export async function knownPairs(q: Queryable, ids: readonly string[]): Promise<Set<string>> {
  const rows = await q.query<{ pair: string }>(
    `select later_id || '/' || earlier_id as pair from project_duplicate where later_id = any($1)
     union select later_id || '/' || earlier_id from project_duplicate where earlier_id = any($1)`,
    [ids],
  )
  return new Set(rows.map(({ pair }) => pair))
}
