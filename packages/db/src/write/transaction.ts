import type pg from 'pg'

/**
 * One transaction on a connection of its own. `work` says by `commit` whether
 * to keep it; an exception rolls back and goes on. A connection that broke is
 * thrown away: whatever it had begun PostgreSQL has already rolled back.
 */
export async function inTransaction<T>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<{ commit: boolean; value: T }>,
): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  const onError = (error: Error): void => {
    broken = error
  }
  client.on('error', onError)
  try {
    await client.query('begin')
    const { commit, value } = await work(client)
    await client.query(commit ? 'commit' : 'rollback')
    return value
  } catch (error) {
    await client.query('rollback').catch((lost: Error) => {
      broken ??= lost
    })
    throw error
  } finally {
    // A broken one goes on complaining after it was given back.
    if (!broken) client.off('error', onError)
    client.release(broken)
  }
}
