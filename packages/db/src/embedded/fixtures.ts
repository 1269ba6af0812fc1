import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A folder of the test's own, removed by `remove()`. */
export function temporaryFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'zhaoshang-cluster-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

export interface Holder {
  readonly process: ChildProcess
  /** What `startCluster` answered in the other process: `{ok, how, pid}` or `{ok, refusal}`. */
  readonly answer: HolderAnswer
}

export type HolderAnswer =
  | { ok: true; how: string; pid: number }
  | { ok: false; refusal: { code: string; holderPid?: number | null } }

/** Another process that starts the cluster and then holds it until it is killed or told to stop on stdin. */
export async function holdInOtherProcess(dir: string): Promise<Holder> {
  const script = fileURLToPath(new URL('./hold-cluster.fixture.ts', import.meta.url))
  const child = spawn(process.execPath, [script, dir], { stdio: ['pipe', 'pipe', 'inherit'] })
  const line = await new Promise<string>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`the holder ended with ${code}`)))
    child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString()))
  })
  return { process: child, answer: JSON.parse(line) as HolderAnswer }
}

/** Kills the process outright and waits until it is over. */
export function killOutright(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGKILL')
  })
}
