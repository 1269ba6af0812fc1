import { openWorkbook } from '@zhaoshang/documents'
import { expectAccepted } from '@zhaoshang/domain'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { answer } from './run-child.ts'

/**
 * The bare reading: the workbook's cells, and the rows that came of them put
 * into a table like the register's, with its indexes, by COPY. Nothing is
 * recognised, compared, kept as history, sealed or counted.
 */
answer<{ file: string; rows: string; ownerUrl: string }>(async ({ file, rows, ownerUrl }) => {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  await client.query('drop table if exists bench_copy')
  await client.query('create table bench_copy (like project including all)')
  // Warm, as the server is.
  expectAccepted(await openWorkbook(file), 'the form')
  const began = performance.now()
  expectAccepted(await openWorkbook(file), 'the form')
  await pipeline(createReadStream(rows), client.query(copyFrom('copy bench_copy from stdin')))
  const took = performance.now() - began
  await client.query('drop table bench_copy')
  await client.end()
  return took
})
