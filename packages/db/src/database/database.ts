import pg from 'pg'
import { deriveSecret } from '../embedded/secrets.ts'
import { plainTypes } from './types.ts'

/** Something that answers questions: the database, or the one transaction of a write. */
export interface Queryable {
  /** Rows as plain JSON: moments are instants, 64-bit integers numbers. */
  query<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]>
}

/** One role's way into one database; made by a function and passed on, never a module's variable. */
export interface Database extends Queryable {
  /** For libraries that bring their own SQL (sign-in, jobs). */
  readonly pool: pg.Pool
  /** Key of the audit chain; absent where the process does not write (portal). */
  readonly auditKey: string | undefined
  /** Wraps the keys of persons, with which personal values in the change record are sealed. */
  readonly sealKey: string | undefined
  close(): Promise<void>
}

export interface DatabaseOptions {
  readonly url: string
  /** Default 10. */
  readonly maxConnections?: number
  /** The installation's secret; needed to write. */
  readonly secret?: string
  /** A connection that broke while nobody used it; the next question opens another. */
  readonly onLostConnection?: (error: Error) => void
}

/**
 * Opens nothing yet: connections are made as they are needed. A question that
 * takes longer than half a minute is cut off, since it outlives the person who asked.
 */
export function openDatabase(options: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.maxConnections ?? 10,
    connectionTimeoutMillis: 10_000,
    application_name: 'zhaoshang',
    // Prisma's adapter takes every moment for UTC.
    options: '-c timezone=UTC -c statement_timeout=30s -c idle_in_transaction_session_timeout=60s',
  })
  pool.on('error', (error) => options.onLostConnection?.(error))
  let closed: Promise<void> | undefined
  return {
    pool,
    auditKey: options.secret === undefined ? undefined : deriveSecret(options.secret, 'audit'),
    sealKey: options.secret === undefined ? undefined : deriveSecret(options.secret, 'seal'),
    query: (text, values) => queryPlain(pool, text, values),
    close: () => (closed ??= pool.end()),
  }
}

export async function queryPlain<Row extends object>(
  on: pg.Pool | pg.PoolClient,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const { rows } = await on.query<Row>({ text, values: [...values], types: plainTypes })
  return rows
}

/** The same, prepared once per connection under a name: for what every request asks. */
export async function queryNamed<Row extends object>(
  on: pg.Pool | pg.PoolClient,
  name: string,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> {
  const { rows } = await on.query<Row>({ name, text, values: [...values], types: plainTypes })
  return rows
}
