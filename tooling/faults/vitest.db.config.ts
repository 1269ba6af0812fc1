import { databaseTests } from '@zhaoshang/vitest'

export default databaseTests({ timeoutMs: 180_000 })
