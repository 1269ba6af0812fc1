import pg from 'pg'
import { connectionFailure } from '../database/database-failure.ts'

/** Whether the database was ever brought to a shape of ours. */
export async function hasShape(ownerUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ found: string | null }>(
      `select to_regclass('public.audit')::text as found`,
    )
    return rows[0]?.found !== null && rows[0] !== undefined
  } catch (error) {
    throw connectionFailure(error) ?? error
  } finally {
    await client.end().catch(() => {})
  }
}
