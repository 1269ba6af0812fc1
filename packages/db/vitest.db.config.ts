import { fileURLToPath } from 'node:url'
import { databaseTests } from '@zhaoshang/vitest'

export default databaseTests({
  globalSetup: [fileURLToPath(new URL('src/testing/global-setup.ts', import.meta.url))],
})
