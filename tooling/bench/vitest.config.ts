import { unitTests } from '@zhaoshang/vitest'

export default unitTests()
