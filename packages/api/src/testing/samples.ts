import { fileURLToPath } from 'node:url'

/** Workbooks as people fill them, kept beside their reader. */
export function sample(name: string): string {
  return fileURLToPath(new URL(`../../../documents/fixtures/samples/${name}`, import.meta.url))
}
