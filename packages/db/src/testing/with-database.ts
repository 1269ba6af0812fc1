import { afterAll, beforeAll } from 'vitest'
import { openDatabase, type Database } from '../database/database.ts'
import { createTestDatabase, type TestDatabase } from './test-database.ts'

/** A database of the test file's own, opened as the application's role; call it at the top of the file. */
export function withDatabase(): { readonly db: Database; readonly database: TestDatabase } {
  let database: TestDatabase | undefined
  let db: Database | undefined
  beforeAll(async () => {
    database = await createTestDatabase()
    db = openDatabase({ url: database.applicationUrl, secret: database.secret })
  })
  afterAll(async () => {
    await db?.close()
    await database?.drop()
  })
  return {
    get db() {
      if (!db) throw new Error('only inside tests')
      return db
    },
    get database() {
      if (!database) throw new Error('only inside tests')
      return database
    },
  }
}
