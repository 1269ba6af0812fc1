import type { Queryable } from '../database/database.ts'

/** One hash per table over all of its rows, whatever order they lie in: equal before and after where nothing changed. */
export async function tableHashes(
  q: Queryable,
  without: readonly string[] = [],
): Promise<Record<string, string>> {
  const tables = await q.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind = 'r' and c.relname <> all($1)
       and has_table_privilege(c.oid, 'select') order by 1`,
    [without],
  )
  const parts = tables.map(
    ({ name }) =>
      `select '${name}' as name, count(*) || '/' || coalesce(sum(('x' || left(md5(t::text), 15))::bit(60)::bigint), 0) as hash from "${name}" t`,
  )
  const rows = await q.query<{ name: string; hash: string }>(parts.join(' union all '))
  return Object.fromEntries(rows.map(({ name, hash }) => [name, hash]))
}
