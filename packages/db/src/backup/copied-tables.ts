import { createHash } from 'node:crypto'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'

/** A table as it is copied out and in. */
export interface CopiedTable {
  readonly name: string
  readonly columns: readonly string[]
  /** By which rows are ordered, so that equal tables have equal hashes. */
  readonly key: readonly string[]
}

/** How values are written as text, whatever the server's own settings are. */
export const plainText =
  "set datestyle = 'ISO'; set intervalstyle = 'postgres'; set timezone = 'UTC'; set extra_float_digits = 1; set bytea_output = 'hex'"

/** Made by migrating, never loaded. */
export const migrationTable = '_prisma_migrations'

/** Every table, those first to which others refer. */
export async function copiedTables(client: pg.ClientBase): Promise<CopiedTable[]> {
  const { rows } = await client.query<CopiedTable & { refers: string[] }>(
    `select c.relname::text as name,
            array(select a.attname::text from pg_attribute a
                  where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                  order by a.attnum) as columns,
            coalesce((select array_agg(a.attname::text order by k.n) from pg_index i
                      cross join lateral unnest(i.indkey) with ordinality as k(attnum, n)
                      join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
                      where i.indrelid = c.oid and i.indisprimary), '{}') as key,
            array(select f.relname::text from pg_constraint r join pg_class f on f.oid = r.confrelid
                  where r.conrelid = c.oid and r.contype = 'f' and r.confrelid <> c.oid) as refers
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> $1
     order by c.relname`,
    [migrationTable],
  )
  const ordered: CopiedTable[] = []
  const left = new Map(rows.map((row) => [row.name, row]))
  while (left.size > 0) {
    const ready = [...left.values()].filter(({ refers }) => refers.every((name) => !left.has(name)))
    if (ready.length === 0) throw new Error(`tables refer to one another: ${[...left.keys()].join(', ')}`)
    for (const { name, columns, key } of ready) {
      ordered.push({ name, columns, key })
      left.delete(name)
    }
  }
  return ordered
}

/** The rows of a table as COPY writes them, in the order of its key byte by byte. */
export function copyOut(client: pg.ClientBase, table: CopiedTable): AsyncIterable<Buffer> {
  const quoted = (names: readonly string[]): string =>
    names.map((name) => pg.escapeIdentifier(name)).join(', ')
  const order = (table.key.length > 0 ? table.key : table.columns)
    .map((name) => `${pg.escapeIdentifier(name)}::text collate "C"`)
    .join(', ')
  return client.query(
    copyTo(
      `copy (select ${quoted(table.columns)} from ${pg.escapeIdentifier(table.name)} order by ${order}) to stdout`,
    ),
  )
}

/** How COPY names the place where rows go. */
export function copyTarget({ name, columns }: CopiedTable): string {
  return `copy ${pg.escapeIdentifier(name)} (${columns.map((column) => pg.escapeIdentifier(column)).join(', ')}) from stdin`
}

/** Counts rows and sums their text up while it passes by. */
export function tally(): { take(part: Buffer): void; done(): { rows: number; sha256: string } } {
  const hash = createHash('sha256')
  let rows = 0
  return {
    take(part) {
      hash.update(part)
      // COPY writes a line break within a value as two characters, so each one here ends a row.
      for (let at = part.indexOf(10); at !== -1; at = part.indexOf(10, at + 1)) rows += 1
    },
    done: () => ({ rows, sha256: hash.digest('hex') }),
  }
}

export interface SequenceState {
  readonly name: string
  readonly value: number
  readonly called: boolean
}

export async function sequences(client: pg.ClientBase): Promise<SequenceState[]> {
  const { rows } = await client.query<{ name: string }>(
    `select c.relname::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind = 'S' order by 1`,
  )
  const states: SequenceState[] = []
  for (const { name } of rows) {
    const { rows: found } = await client.query<{ value: string; called: boolean }>(
      `select last_value::text as value, is_called as called from ${pg.escapeIdentifier(name)}`,
    )
    for (const { value, called } of found) states.push({ name, value: Number(value), called })
  }
  return states
}
