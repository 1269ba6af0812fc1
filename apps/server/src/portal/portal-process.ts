import { createPublicCallerFactory, publicRouter } from '@zhaoshang/api/public'
import { databaseAway, openDatabase } from '@zhaoshang/db'
import { startClock } from '../clock/business-clock.ts'
import { openLog } from '../log/logger.ts'
import { openPortalListener } from './portal-listener.ts'
import { portalSettingsSchema, type PortalMessage } from './portal-settings.ts'

// The portal's own process: it lives as long as the channel to its parent. Signals of the
// terminal reach it too and are left to the parent, which then closes the channel.
process.on('SIGINT', () => {})
process.on('SIGHUP', () => {})
process.on('disconnect', () => process.exit(0))

process.once('message', (message) => {
  start(message).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    const detail = error instanceof Error ? error.message : String(error)
    if (code === 'EADDRINUSE') tell({ kind: 'failed', code: 'port-taken', detail })
    else if (code === 'ERR_MODULE_NOT_FOUND') tell({ kind: 'failed', code: 'not-built', detail })
    else tell({ kind: 'failed', code: 'other', detail })
  })
})

async function start(message: unknown): Promise<void> {
  const settings = portalSettingsSchema.parse(message)
  const log = openLog(settings.logLevel)
  const { createPortalHandler } = await import('@zhaoshang/portal')
  const database = openDatabase({ url: settings.databaseUrl, maxConnections: 5 })
  const client = createPublicCallerFactory(publicRouter)({
    reader: database.pool,
    clock: startClock(settings.clockAt),
  })
  const { district } = await client.site.home()
  const away = new Set<string>()
  const handler = createPortalHandler({
    client,
    siteName: `投资${district.shortName}`,
    siteNameEn: `Invest in ${district.nameEn.split(/[,，]/, 1)[0]?.replace(/ (District|County|City)$/i, '') ?? district.nameEn}`,
    onError: (error, about) => {
      if (databaseAway(error) === null) return log.error({ err: error, ...about }, 'portal page failed')
      if (about.requestId !== undefined) away.add(about.requestId)
      log.warn({ ...about }, 'portal page without its database')
    },
  })
  const app = await openPortalListener({
    handler,
    wasAway: (requestId) => away.delete(requestId),
    https: settings.https,
    trustProxy: settings.trustProxy,
    log,
  })
  await app.listen({ host: settings.host, port: settings.port })
  const address = app.server.address()
  tell({
    kind: 'ready',
    port: typeof address === 'object' && address !== null ? address.port : settings.port,
  })
}

function tell(message: PortalMessage): void {
  process.send?.(message)
}
