import { PrismaPg } from '@prisma/adapter-pg'
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
  type SqlResultSet,
} from '@prisma/driver-adapter-utils'
import pg from 'pg'

/** PostgreSQL's own account of why a migration failed. */
export interface PostgresError {
  readonly code: string
  readonly message: string
  readonly detail: string | undefined
  readonly hint: string | undefined
  /** 1-based line of the script, where PostgreSQL names a position. */
  readonly line: number | undefined
}

export interface MigrationConnection {
  readonly factory: SqlMigrationAwareDriverAdapterFactory
  /**
   * Waits for other migrating processes; held until `end()`. The engine has a
   * lock of its own, but asks for the state before it comes to that lock, and
   * would take another's half-done migration for a failed one. This one lives in
   * the very session that runs the scripts: while an orphan of a killed process
   * still works, it is not free.
   */
  lock(): Promise<void>
  /**
   * Forgets migrations that were begun and never ended nor failed: their process
   * was killed, and since a script and its end are one transaction, nothing of them is there.
   */
  forgetInterrupted(): Promise<void>
  /** Why the last script failed; the engine passes on less. */
  scriptError(): PostgresError | undefined
  end(): Promise<void>
}

/**
 * Prisma's adapter for pg as the schema engine needs it. The engine never
 * closes what it opens, so the pool is ours and ended here.
 */
export function migrationConnection(url: string, migrationScripts: ReadonlySet<string>): MigrationConnection {
  const pool = new pg.Pool({
    connectionString: url,
    max: 1,
    // One session from beginning to end: the lock is in it.
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: 10_000,
    options: '-c timezone=UTC',
  })
  pool.on('error', () => {})
  let failed: PostgresError | undefined
  const inner = new PrismaPg(pool)
  const connect = async (): Promise<SqlDriverAdapter> => {
    const adapter = await inner.connect()
    return patched(adapter, {
      executeScript: async (script) => {
        try {
          // One call is one implicit transaction: all of a migration or nothing. The adapter's own splits at every `;`, also inside functions.
          await pool.query(migrationScripts.has(script) ? `${script}\n;${markEnded}` : script)
        } catch (error) {
          if (error instanceof pg.DatabaseError) failed = postgresError(error, script)
          throw error
        }
      },
    })
  }
  return {
    factory: {
      provider: inner.provider,
      adapterName: inner.adapterName,
      connect,
      connectToShadowDb: () =>
        Promise.reject(new Error('no shadow database: a scratch database is used instead')),
    },
    lock: async () => void (await pool.query('select pg_advisory_lock($1)', [migrationLock])),
    forgetInterrupted: async () => {
      const { rows } = await pool.query<{ there: boolean }>(
        `select to_regclass('_prisma_migrations') is not null as there`,
      )
      if (rows[0]?.there)
        await pool.query(
          `update _prisma_migrations set rolled_back_at = now() where ${begun} and coalesce(logs, '') = ''`,
        )
    },
    scriptError: () => failed,
    end: () => pool.end(),
  }
}

const migrationLock = 7_202_610

/** Begun, not ended, not given up. */
const begun = 'finished_at is null and rolled_back_at is null'

/** Part of a migration's own transaction, so that "ended" and "done" are never two things. */
const markEnded = `update _prisma_migrations set finished_at = now() where ${begun}`

function patched(adapter: SqlDriverAdapter, own: Pick<SqlDriverAdapter, 'executeScript'>): SqlDriverAdapter {
  return {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    queryRaw: (query) => queryRaw(adapter, query),
    executeRaw: (query) => adapter.executeRaw(query),
    startTransaction: (level) => adapter.startTransaction(level),
    getConnectionInfo: () => adapter.getConnectionInfo?.() ?? { supportsRelationJoins: true },
    dispose: () => adapter.dispose(),
    ...own,
  }
}

/** PostgreSQL's one-byte "char", of which the catalogue is full and which the adapter refuses. */
const oneByteChar = 18
const text = 25

/**
 * Asks through the adapter, but shows it "char" columns as text and names them
 * `Character` afterwards: declared as text the engine panics over them.
 */
async function queryRaw(adapter: SqlDriverAdapter, query: SqlQuery): Promise<SqlResultSet> {
  const characters: number[] = []
  const view = Object.create(adapter, {
    performIO: {
      value: async (asked: SqlQuery): Promise<RawAnswer> => {
        const answer = await (
          adapter as unknown as { performIO(query: SqlQuery): Promise<RawAnswer> }
        ).performIO(asked)
        answer.fields.forEach((field, index) => {
          if (field.dataTypeID !== oneByteChar) return
          field.dataTypeID = text
          characters.push(index)
        })
        return answer
      },
    },
  }) as SqlDriverAdapter
  const result = await view.queryRaw(query)
  for (const index of characters) result.columnTypes[index] = ColumnTypeEnum.Character
  return result
}

interface RawAnswer {
  readonly fields: { dataTypeID: number }[]
}

function postgresError(error: pg.DatabaseError, script: string): PostgresError {
  const position = Number(error.position)
  return {
    code: error.code ?? '',
    message: error.message,
    detail: error.detail,
    hint: error.hint,
    line:
      Number.isInteger(position) && position > 0 ? script.slice(0, position).split('\n').length : undefined,
  }
}
