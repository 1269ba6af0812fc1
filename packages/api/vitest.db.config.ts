import { databaseTests } from '@zhaoshang/vitest'

export default databaseTests()
