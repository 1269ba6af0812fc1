import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '../generated/client.ts'
import type { Database } from './database.ts'

export type { PrismaClient } from '../generated/client.ts'

/**
 * Prisma's client on the database's own connections, for the sign-in library.
 * Everything else reads through repositories and writes through the write function.
 */
export function openPrisma(database: Database): PrismaClient {
  return new PrismaClient({ adapter: new PrismaPg(database.pool) })
}
