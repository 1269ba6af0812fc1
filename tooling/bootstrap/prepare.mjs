// Runs under the Node that the machine has (20.19 or later), before anything is installed:
// imports nothing but Node itself. `--install-only` leaves the build out.
import { build } from './src/build.mjs'
import { install } from './src/install.mjs'
import { assertNode, assertRuntime } from './src/machine.mjs'
import { main } from './src/say.mjs'

await main(async () => {
  assertNode()
  await install()
  assertRuntime()
  if (!process.argv.includes('--install-only')) await build()
})
