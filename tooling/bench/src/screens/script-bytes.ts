import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'

/** Collects the scripts that a page loads from now on; gives their size as they are sent, compressed. */
export function watchScripts(page: Page): () => Promise<number> {
  const bodies = new Map<string, Promise<Buffer>>()
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') bodies.set(response.url(), response.body())
  })
  return async () => {
    const all = await Promise.all(bodies.values())
    return all.reduce((sum, body) => sum + gzipSync(body).length, 0)
  }
}
