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
  /** Why the last script failed; the engine passes on less. */
  scriptError(): PostgresError | undefined
  end(): Promise<void>
}

/**
 * Prisma's adapter for pg as the schema engine needs it. The engine never
 * closes what it opens, so the pool is ours and ended here.
 */
export function migrationConnection(url: string): MigrationConnection {
  const pool = new pg.Pool({
    connectionString: url,
    max: 1,
    connectionTimeoutMillis: 10_000,
    options: '-c timezone=UTC -c lc_messages=C',
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
          await pool.query(script)
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
    scriptError: () => failed,
    end: () => pool.end(),
  }
}

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
