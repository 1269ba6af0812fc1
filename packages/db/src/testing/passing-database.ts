import type pg from 'pg'
import { queryPlain, type Database } from '../database/database.ts'

/**
 * Lends a database of which nothing remains: everything that `work` writes
 * through it, commits included, is in one transaction that is rolled back at
 * the end. One connection, so what it does at once happens one after another.
 */
export async function withPassingDatabase<T>(
  database: Database,
  work: (passing: Database) => Promise<T>,
): Promise<T> {
  const client = await database.pool.connect()
  try {
    await client.query('begin')
    return await work(passingThrough(client, database))
  } finally {
    await client.query('rollback')
    client.release()
  }
}

function passingThrough(client: pg.PoolClient, database: Database): Database {
  let savepoints = 0
  let turn: Promise<unknown> = Promise.resolve()

  /** One statement after another: the connection takes no second one while it answers. */
  function run(...statement: unknown[]): Promise<unknown> {
    const next = turn.then(() => Reflect.apply(client.query, client, statement) as Promise<unknown>)
    turn = next.catch(() => undefined)
    return next
  }

  let last: Promise<void> = Promise.resolve()
  let lent = false

  /** Waits until whoever has the connection gives it back. */
  async function lend(): Promise<() => void> {
    const before = last
    let release = (): void => undefined
    last = new Promise((resolve) => (release = resolve))
    await before
    return release
  }

  async function connect(): Promise<pg.PoolClient> {
    const giveBack = await lend()
    lent = true
    const savepoint = `passing_${++savepoints}`
    const statements: Record<string, string> = {
      begin: `savepoint ${savepoint}`,
      commit: `release savepoint ${savepoint}`,
      rollback: `rollback to savepoint ${savepoint}`,
    }
    const query = (statement: unknown, ...others: unknown[]): unknown => {
      const inside = typeof statement === 'string' ? statementInside(statement, statements) : statement
      return run(inside, ...others)
    }
    const release = (): void => {
      lent = false
      giveBack()
    }
    return new Proxy(client, {
      get: (target, property) =>
        property === 'query'
          ? query
          : property === 'release'
            ? release
            : (Reflect.get(target, property) as unknown),
    })
  }

  /** A statement of its own is a transaction of its own: a failing one must not end the one around it. */
  async function query(...asked: unknown[]): Promise<unknown> {
    // Asked beside an open transaction: with one connection it can only be asked within.
    if (lent) return run(...asked)
    const giveBack = await lend()
    const savepoint = `passing_${++savepoints}`
    try {
      await run(`savepoint ${savepoint}`)
      const result = await run(...asked)
      await run(`release savepoint ${savepoint}`)
      return result
    } catch (error) {
      await run(`rollback to savepoint ${savepoint}`)
      throw error
    } finally {
      giveBack()
    }
  }

  const pool = { connect, query } as unknown as pg.Pool
  return {
    ...database,
    pool,
    query: (text, values) => queryPlain(pool, text, values),
    close: async () => undefined,
  }
}

function statementInside(statement: string, statements: Readonly<Record<string, string>>): string {
  const [word = ''] = statement.trim().toLowerCase().split(/[\s;]/, 1)
  return statements[word === 'start' ? 'begin' : word] ?? statement
}
