import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../testing/index.ts'
import { openDatabase, type Database } from './database.ts'
import { openPrisma } from './prisma.ts'

let database: TestDatabase
let db: Database
beforeAll(async () => {
  database = await createTestDatabase()
  db = openDatabase({ url: database.applicationUrl })
})
afterAll(async () => {
  await db.close()
  await database.drop()
})

test('the sign-in library writes its tables through Prisma on the same connections, moments unshifted', async () => {
  const prisma = openPrisma(db)
  const expiresAt = new Date('2024-04-25T09:30:00.125Z')
  await prisma.user.create({
    data: {
      id: 'u1',
      name: '某人',
      email: 'u1@example.invalid',
      username: 'u1',
      sessions: { create: { id: 's1', token: 't', expiresAt } },
    },
  })
  expect(await prisma.session.findUnique({ where: { token: 't' }, select: { expiresAt: true } })).toEqual({
    expiresAt,
  })
  expect(await db.query('select expires_at from auth_session')).toEqual([
    { expires_at: '2024-04-25T17:30:00.125+08:00' },
  ])
})
