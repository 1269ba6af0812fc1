import { cutImport } from './faults/cut-import.ts'
import { fillDisk } from './faults/fill-disk.ts'
import { givenDatabase } from './faults/given-database.ts'
import { killServers } from './faults/kill-servers.ts'
import { setClockBack } from './faults/set-clock-back.ts'

const faults: Readonly<Record<string, () => Promise<Record<string, unknown>>>> = {
  'killed outright': () => killServers({ servers: 50, databases: 20 }),
  'a given database': () => givenDatabase({ goneMs: 30_000, writersAtOnce: 32, steps: 10 }),
  'the disk full': () => fillDisk({ fullMs: 10_000 }),
  'the clock set back': setClockBack,
  'an import cut off': () => cutImport({ rows: 2_000, cuts: 20 }),
}

/** The long run: every fault as often as it takes to believe it; prints what was seen. */
const only = process.argv.slice(2)
for (const [name, fault] of Object.entries(faults)) {
  if (only.length > 0 && !only.includes(name)) continue
  const began = performance.now()
  console.log(`\n${name}`)
  const figures = await fault()
  for (const [what, value] of Object.entries(figures))
    console.log(`  ${what.padEnd(36)} ${JSON.stringify(value)}`)
  console.log(`  ${'took s'.padEnd(36)} ${((performance.now() - began) / 1000).toFixed(1)}`)
}
