import { unitTests } from '@zhaoshang/vitest'

export default unitTests({ timeoutMs: 60_000 })
