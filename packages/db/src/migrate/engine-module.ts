import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type * as Engine from '@prisma/schema-engine-wasm'

/** The part of the WebAssembly interface used here; TypeScript declares it only together with the browser. */
interface WasmInterface {
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (
    module: object,
    imports: Record<string, Record<string, unknown>>,
  ) => { readonly exports: { __wbindgen_start(): void } }
}

type Glue = typeof Engine & { __wbg_set_wasm(exports: unknown): void }

let loaded: Promise<typeof Engine> | undefined

/**
 * Prisma's official schema engine, compiled to WebAssembly, since its native
 * one is downloaded from a server that a district's network does not reach.
 * Instantiated once per process: a second instance breaks the first.
 */
export function loadSchemaEngine(): Promise<typeof Engine> {
  return (loaded ??= load())
}

/** What the engine last panicked with. Without a place for it a panic shows as "reading 'set_message' of undefined". */
export const panicRegistry = { message: '' }

async function load(): Promise<typeof Engine> {
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => (panicRegistry.message = message) },
  })
  // Its entry imports the .wasm as a module, which Node does not do; and the .wasm is not among its exports.
  const gluePath = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const glue = (await import(pathToFileURL(gluePath).href)) as Glue
  const { WebAssembly: wasm } = globalThis as unknown as { WebAssembly: WasmInterface }
  const module = new wasm.Module(readFileSync(join(dirname(gluePath), 'schema_engine_bg.wasm')))
  const { exports } = new wasm.Instance(module, { './schema_engine_bg.js': withUnrefTimers(glue) })
  glue.__wbg_set_wasm(exports)
  exports.__wbindgen_start()
  return glue
}

/** The engine's guard against waiting for ever on its lock would keep a finished command alive for 10 seconds. */
function withUnrefTimers(glue: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(glue).map(([name, value]: [string, unknown]) =>
      name.startsWith('__wbg_setTimeout')
        ? [name, (callback: () => void, ms: number) => setTimeout(callback, ms >>> 0).unref()]
        : [name, value],
    ),
  )
}
