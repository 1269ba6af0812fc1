// Runs under the Node that the machine has (20.19 or later), before anything is installed:
// imports nothing but Node itself.
//   --for-tests      leaves the build out; a refusal ends with the line that `npm test` ends with
//   --despite-build  goes on where the build fails: `zhaoshang doctor` has to work on a broken machine too
import { build } from './src/build.mjs'
import { install } from './src/install.mjs'
import { assertNode, assertRuntime } from './src/machine.mjs'
import { main, Refusal, say } from './src/say.mjs'

const forTests = process.argv.includes('--for-tests')

await main(
  async () => {
    assertNode()
    await install()
    assertRuntime()
    if (forTests) return
    try {
      await build()
    } catch (error) {
      if (!(error instanceof Refusal) || !process.argv.includes('--despite-build')) throw error
      say(`✗ ${error.message}`)
    }
  },
  forTests ? '0 passed, 1 failed' : undefined,
)
