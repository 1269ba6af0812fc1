import { fileURLToPath } from 'node:url'
import { defineConfig, type ViteUserConfig } from 'vitest/config'

/** Adds to one of the three kinds of test below; `globalSetup` is where a package starts its database. */
export interface TestOptions {
  readonly globalSetup?: readonly string[]
  readonly setupFiles?: readonly string[]
  readonly timeoutMs?: number
}

const silence = fileURLToPath(new URL('./silence.ts', import.meta.url))

function tests(
  report: string,
  include: string[],
  exclude: string[],
  defaultTimeoutMs: number,
  options: TestOptions,
): ViteUserConfig {
  const timeout = options.timeoutMs ?? defaultTimeoutMs
  return defineConfig({
    test: {
      include,
      exclude: ['**/node_modules/**', '**/dist/**', '**/build/**', ...exclude],
      // The sum in the last line of `npm test` is taken from these files, also when turbo replays a cached result.
      reporters: ['default', ['json', { outputFile: `.reports/${report}.json` }]],
      globalSetup: [...(options.globalSetup ?? [])],
      setupFiles: [silence, ...(options.setupFiles ?? [])],
      retry: 0,
      testTimeout: timeout,
      hookTimeout: timeout,
    },
  })
}

/** `x.test.ts`: pure, no database, no browser. */
export function unitTests(options: TestOptions = {}): ViteUserConfig {
  return tests('unit', ['**/*.test.ts', '**/*.test.tsx'], ['**/*.db.test.ts'], 10_000, options)
}

/** `x.db.test.ts`: against a real PostgreSQL of this package's own. */
export function databaseTests(options: TestOptions = {}): ViteUserConfig {
  return tests('db', ['**/*.db.test.ts'], [], 60_000, options)
}

/** `x.spec.ts`: in a real browser against the whole running system, one file after the other. */
export function browserTests(options: TestOptions = {}): ViteUserConfig {
  const config = tests('e2e', ['**/*.spec.ts'], [], 180_000, options)
  return { ...config, test: { ...config.test, fileParallelism: false } }
}
