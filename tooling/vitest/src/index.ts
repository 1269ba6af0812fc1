export { browserTests, databaseTests, unitTests } from './tests.ts'
