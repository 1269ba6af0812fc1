import { browserTests } from '@zhaoshang/vitest'

export default browserTests()
