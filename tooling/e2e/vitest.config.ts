import { fileURLToPath } from 'node:url'
import { browserTests } from '@zhaoshang/vitest'

export default browserTests({
  globalSetup: [fileURLToPath(new URL('./system/shared-system.ts', import.meta.url))],
})
