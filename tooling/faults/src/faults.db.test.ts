import { expect, test } from 'vitest'
import { cutImport } from './faults/cut-import.ts'
import { fillDisk } from './faults/fill-disk.ts'
import { givenDatabase } from './faults/given-database.ts'
import { killServers } from './faults/kill-servers.ts'

test('server and database killed under writes: nothing acknowledged is lost, nothing is half', async () => {
  expect(await killServers({ servers: 3, databases: 2 })).toMatchObject({ 'lost or half': 0 })
})

test('two servers on one database lose no update and outlive it', async () => {
  const figures = await givenDatabase({ goneMs: 3_000, writersAtOnce: 32, steps: 2 })
  expect(figures).toMatchObject({ added: 64, 'lost updates': 0 })
})

test('an import killed on its way applies all of its rows or none', async () => {
  expect(await cutImport({ rows: 300, cuts: 2 })).toMatchObject({ half: 0 })
})

test('a full disk refuses, corrupts nothing, and is forgotten when there is space', async () => {
  expect(await fillDisk({ fullMs: 1_500 })).toHaveProperty('disk full')
})
