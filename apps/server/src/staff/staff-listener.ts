import compress from '@fastify/compress'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import underPressure from '@fastify/under-pressure'
import { fastifyTRPCPlugin, type FastifyTRPCPluginOptions } from '@trpc/server/adapters/fastify'
import { staffRouter, type StaffRouter, type StaffSystem } from '@zhaoshang/api'
import fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import type { TrustedProxies } from '../env/trusted-proxies.ts'
import type { AllowedOrigins } from '../sign-in/allowed-origins.ts'
import type { SignIn } from '../sign-in/sign-in.ts'
import { databaseAway, type FileStore } from '@zhaoshang/db'
import { serveMetrics } from '../metrics/serve-metrics.ts'
import { openVisitors } from './context-of.ts'
import { serveApprovals } from './http/approvals.ts'
import { serveConsole } from './http/console-files.ts'
import { serveAttachments } from './http/attachments.ts'
import { serveProjectSheet } from './http/project-sheet.ts'
import { serveElementFiles } from './http/element-files.ts'
import { serveEvidence } from './http/evidence.ts'
import { serveDownloads } from './http/downloads.ts'
import { serveHealth } from './http/health.ts'
import { serveUpload } from './http/intake-upload.ts'
import { serveProjectExport } from './http/project-export.ts'
import { serveRosterUpload } from './http/roster-upload.ts'
import { handleErrors, sendRefusal } from './http/replies.ts'
import { refuseForeignOrigins } from './http/same-origin.ts'
import { securityHeaders } from './http/security-headers.ts'
import { refuseUnstorable } from './http/storable-text.ts'
import { serveSignIn } from './http/sign-in-routes.ts'

export interface StaffListenerOptions {
  readonly system: StaffSystem
  readonly signIn: SignIn
  readonly origins: AllowedOrigins
  readonly files: FileStore
  /** Folder of the built console; absent in tests of the server alone. */
  readonly consoleDirectory?: string
  /** Where space runs out first; absent in tests. */
  readonly dataDirectory?: string
  /** Without one there are no metrics. */
  readonly metricsToken?: string | undefined
  /** Default 5000; 0: never says that it is busy, for tests that think in the same process. */
  readonly busyAfterMs?: number
  readonly https: boolean
  readonly trustProxy: TrustedProxies
  readonly log: Logger
}

/** The staff side's listener: the console, its API, files in and out. Not listening yet. */
export async function openStaffListener(options: StaffListenerOptions): Promise<FastifyInstance> {
  const { system, signIn, log } = options
  const app: FastifyInstance = fastify({
    loggerInstance: log as FastifyBaseLogger,
    trustProxy: typeof options.trustProxy === 'boolean' ? options.trustProxy : [...options.trustProxy],
    // Never the visitor's: the id is what people quote and what the audit trail names.
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    bodyLimit: 2 * 1024 * 1024,
    frameworkErrors: (_error, request, reply) => {
      void sendRefusal(request, reply, { code: 'input-invalid', faults: [] })
    },
    routerOptions: { maxParamLength: 5_000 },
    forceCloseConnections: true,
  })
  handleErrors(app)
  app.addHook('onRequest', async (request, reply) => void reply.header('x-request-id', request.id))
  await app.register(helmet, securityHeaders(options.https))
  const { authCookies, secret } = await signIn.$context
  const visitors = await openVisitors(system, { name: authCookies.sessionToken.name, secret })
  const { contextOf } = visitors
  // Behind a district's proxy all have one address: whoever is signed in is counted by account.
  await app.register(rateLimit, {
    timeWindow: 60_000,
    keyGenerator: (request) => {
      const account = visitors.accountOf(request)
      return account === undefined ? `address/${request.ip}` : `account/${account}`
    },
    max: (_request, key) =>
      visitors.settings()[
        key.startsWith('account/') ? 'requests.perAccountPerMinute' : 'requests.perAddressPerMinute'
      ],
  })
  await app.register(underPressure, { maxEventLoopDelay: options.busyAfterMs ?? 5_000, retryAfter: 5 })
  await app.register(compress, { threshold: 1_024, encodings: ['gzip', 'identity'] })
  await app.register(multipart)
  refuseForeignOrigins(app, options.origins)
  refuseUnstorable(app)

  serveHealth(app, system.database, options.dataDirectory)
  if (options.metricsToken !== undefined) serveMetrics(app, system.database, options.metricsToken)
  await serveSignIn(app, { signIn, database: system.database, visitors })
  serveUpload(app, contextOf, options.files)
  serveRosterUpload(app, contextOf)
  serveDownloads(app, contextOf)
  serveProjectExport(app, contextOf)
  serveEvidence(app, contextOf, options.files)
  serveElementFiles(app, contextOf, options.files)
  serveAttachments(app, contextOf, options.files)
  serveProjectSheet(app, contextOf)
  serveApprovals(app, contextOf, options.files)
  await app.register(fastifyTRPCPlugin, {
    prefix: '/trpc',
    trpcOptions: {
      router: staffRouter,
      createContext: ({ req }) => contextOf(req),
      responseMeta: () => ({ headers: { 'cache-control': 'no-store' } }),
      onError: ({ error, path, req }) => {
        if (error.code !== 'INTERNAL_SERVER_ERROR') return
        if (databaseAway(error)) req.log.warn({ err: error.cause ?? error, path }, 'database away')
        else req.log.error({ err: error.cause ?? error, path }, 'procedure failed')
      },
    } satisfies FastifyTRPCPluginOptions<StaffRouter>['trpcOptions'],
  })
  if (options.consoleDirectory !== undefined) await serveConsole(app, options.consoleDirectory)
  return app
}
