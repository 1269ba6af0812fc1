import { randomBytes } from 'node:crypto'
import pg from 'pg'

/** Runs something on an empty database of its own on the same server and drops it again. */
export async function withScratchDatabase<T>(
  url: string,
  run: (scratchUrl: string) => Promise<T>,
): Promise<T> {
  const name = `zhaoshang_scratch_${randomBytes(6).toString('hex')}`
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`create database ${name}`)
    try {
      return await run(databaseUrl(url, name))
    } finally {
      await client.query(`drop database if exists ${name} with (force)`)
    }
  } finally {
    await client.end()
  }
}

/** The same server, another database. */
export function databaseUrl(url: string, name: string): string {
  const address = new URL(url)
  address.pathname = `/${encodeURIComponent(name)}`
  return address.href
}
