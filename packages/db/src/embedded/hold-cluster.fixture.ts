// Run by tests as a process of its own: starts the cluster, says how it went, holds it until stdin ends.
import { startCluster } from './cluster.ts'

const started = await startCluster({ dir: process.argv[2] ?? '', durability: 'none' })
console.log(
  JSON.stringify(
    started.ok
      ? { ok: true, how: started.value.how, pid: started.value.pid }
      : { ok: false, refusal: started.refusal },
  ),
)
process.stdin.resume()
await new Promise((resolve) => process.stdin.once('end', resolve))
if (started.ok) await started.value.stop()
