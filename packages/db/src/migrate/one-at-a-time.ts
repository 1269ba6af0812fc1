import pg from 'pg'

const migrationLock = 7_202_610

/**
 * Migrating processes wait for each other. The engine has a lock of its own,
 * but a second process asks for the state before it comes to that lock, and
 * would take the first one's half-done migration for a failed one.
 * Where nobody answers there is nothing to wait for; the engine then says why.
 */
export async function oneAtATime<T>(url: string, run: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  try {
    await client.connect()
  } catch {
    return run()
  }
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    return await run()
  } finally {
    // Ending the session gives the lock back, also after an error.
    await client.end()
  }
}
