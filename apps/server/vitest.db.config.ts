import { fileURLToPath } from 'node:url'
import { databaseTests } from '@zhaoshang/vitest'

export default databaseTests({
  globalSetup: [fileURLToPath(import.meta.resolve('@zhaoshang/db/testing/global-setup'))],
})
