import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '@react-router/dev/config'

export default {
  appDirectory: 'app',
  ssr: true,
  // Pages are never hydrated, so there is nothing to discover later.
  routeDiscovery: { mode: 'initial' },
  // The framework builds the scripts of hydration whether a page loads them or not. Where no script may
  // run, none is offered.
  async buildEnd({ reactRouterConfig }) {
    const client = join(reactRouterConfig.buildDirectory, 'client')
    const names = await readdir(client, { recursive: true })
    await Promise.all(names.filter((name) => name.endsWith('.js')).map((name) => rm(join(client, name))))
  },
} satisfies Config
