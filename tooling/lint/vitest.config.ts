import { unitTests } from '@zhaoshang/vitest'

export default unitTests({ timeoutMs: 120_000 })
