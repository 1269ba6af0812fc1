export { createTestDatabase, type TestDatabase } from './test-database.ts'
export { withDatabase } from './with-database.ts'
export { writeForTest } from './write-for-test.ts'
