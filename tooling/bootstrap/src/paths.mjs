import { fileURLToPath } from 'node:url'
import { join } from 'node:path'

export const root = fileURLToPath(new URL('../../..', import.meta.url))
export const bin = join(root, 'node_modules', '.bin')

/** The environment of everything that runs after the install: Node 24 and the tools come first. */
export function toolEnv(extra = {}) {
  return { ...process.env, PATH: `${bin}:${process.env.PATH ?? ''}`, TURBO_TELEMETRY_DISABLED: '1', ...extra }
}
