import { runningSince, type StaffSystem } from '@zhaoshang/api'
import { deriveSecret, openDatabase, openFileStore } from '@zhaoshang/db'
import { dayOfInstant } from '@zhaoshang/domain'
import closeWithGrace from 'close-with-grace'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { headFile, readHeads } from '../audit/head-file.ts'
import { noteHeads } from '../audit/note-heads.ts'
import { screens } from '../capability/screens.ts'
import { startClock } from '../clock/business-clock.ts'
import type { CommandInput } from '../command-line/command-input.ts'
import { Failure } from '../command-line/failure.ts'
import { filesDirectory } from '../database/data-directory.ts'
import { keepDatabase } from '../database/keep-database.ts'
import { reachDatabase } from '../database/reach-database.ts'
import { keepReadsUp } from '../jobs/keep-reads-up.ts'
import { scheduleBackups } from '../jobs/scheduled-backup.ts'
import { openLog } from '../log/logger.ts'
import { choosePlan, prepareCalendar, readPlan } from '../plan/choose-plan.ts'
import { startPortal } from '../portal/start-portal.ts'
import { prepareAccounts } from '../sign-in/prepare-accounts.ts'
import { allowedOrigins } from '../sign-in/allowed-origins.ts'
import { openSignIn } from '../sign-in/sign-in.ts'
import { openStaffListener } from '../staff/staff-listener.ts'
import { addressesOf } from './addresses.ts'
import { demoDay, readServeOptions } from './serve-options.ts'
import { onFirstStopSignal, stopSignals } from './stop-signals.ts'

const consoleDirectory = fileURLToPath(new URL('../../../admin/dist', import.meta.url))

/** Starts everything and stays until it is told to stop. */
export async function run({ args, env, progress }: CommandInput): Promise<undefined> {
  const options = readServeOptions({ args, env })
  const stack = new AsyncDisposableStack()
  // Whatever has been started is stopped again, in the opposite order: at the end, and when a later step fails.
  const stopping = closeWithGrace(
    { delay: 15_000, logger: false, skip: [...stopSignals] },
    async ({ err, manual }) => {
      if (err) progress.say(`✗ 程序出错，正在停止：${err.stack ?? err.message}`)
      else if (manual) progress.say('\n· 正在停止……')
      await stack.disposeAsync()
      if (manual) progress.say('✓ 已全部停止')
    },
  )
  const uninstall = onFirstStopSignal(() => stopping.close())
  // A terminal that has gone takes no more lines; that is no fault of ours while we stop.
  process.stderr.on('error', () => {})
  process.stdout.on('error', () => {})
  try {
    if (!existsSync(`${consoleDirectory}/index.html`)) {
      throw new Failure('工作台界面还没有构建。', '请运行 npm start，它会先构建再启动。')
    }
    const named = options.plan === undefined ? undefined : await readPlan(options.plan)
    const log = openLog(env.ZS_LOG)
    const reached = await reachDatabase(
      { url: env.DATABASE_URL, secret: env.ZS_SECRET, dataDirectory: options.dataDirectory },
      { progress, mayJoin: false },
    )
    stack.defer(() => reached.release())
    const { secret, applicationUrl, portalUrl } = reached
    stack.use(keepDatabase(reached, progress, log))
    const database = openDatabase({
      url: applicationUrl,
      secret,
      maxConnections: 16,
      onLostConnection: (err) => log.warn({ err }, 'connection lost'),
    })
    stack.defer(() => database.close())

    const clock = startClock(options.clockAt)
    const now = clock.now()
    const stored = await progress.step('装入工作方案', () =>
      choosePlan(database, named, { now, today: dayOfInstant(now) }),
    )
    const calendar = await prepareCalendar(database, now)
    const { id: planVersion, plan } = stored
    const system: StaffSystem = {
      database,
      plan,
      planVersion,
      runningSince: runningSince(stored, dayOfInstant(now)),
      calendar,
      screens,
      notedHeads: async () => (await readHeads(headFile(options.dataDirectory))).heads,
      clock,
    }

    const accounts = await progress.step(options.demo ? '装入示例数据' : '准备账号', () =>
      prepareAccounts(system, {
        demo: options.demo,
        today: demoDay(options, now),
        secret,
        password: env.ZS_DEMO_PASSWORD,
      }),
    )

    const files = openFileStore(filesDirectory(options.dataDirectory))
    stack.use(
      scheduleBackups({
        ownerUrl: reached.ownerUrl,
        secret,
        files,
        directory: join(options.dataDirectory, 'backups'),
        passphrase: env.ZS_BACKUP_PASSPHRASE,
        log,
      }),
    )
    stack.use(keepReadsUp(system, log))
    stack.use(noteHeads(database, headFile(options.dataDirectory), log))

    const origins = allowedOrigins(options.origins, env.ZS_HTTPS)
    const listener = await progress.step('打开工作台', async () => {
      const app = await openStaffListener({
        system,
        signIn: openSignIn({
          database,
          secret: deriveSecret(secret, 'sign-in'),
          origins,
          https: env.ZS_HTTPS,
          issuer: `${plan.district.shortName}招商`,
          log,
        }),
        origins,
        files,
        consoleDirectory,
        dataDirectory: options.dataDirectory,
        metricsToken: env.ZS_METRICS_TOKEN,
        https: env.ZS_HTTPS,
        trustProxy: env.ZS_TRUST_PROXY,
        log,
      })
      stack.defer(() => app.close())
      await listen(app, options)
      return app
    })
    const portal = await progress.step('打开公开网站', () =>
      startPortal({
        databaseUrl: portalUrl,
        host: options.host,
        port: options.portalPort,
        https: env.ZS_HTTPS,
        trustProxy: typeof env.ZS_TRUST_PROXY === 'boolean' ? env.ZS_TRUST_PROXY : [...env.ZS_TRUST_PROXY],
        logLevel: env.ZS_LOG,
        ...(options.clockAt !== undefined && { clockAt: clock.now() }),
      }),
    )
    stack.defer(() => portal.stop())
    portal.onLost(() => {
      if (!stack.disposed) progress.say('✗ 公开网站意外停止。请按 Ctrl-C 停止后重新启动。')
    })

    const address = listener.server.address()
    const port = typeof address === 'object' && address !== null ? address.port : options.port
    progress.say('')
    for (const line of addressesOf('工作台', options.host, port, env.ZS_HTTPS)) progress.say(line)
    for (const line of addressesOf('公开网站', options.host, portal.port, env.ZS_HTTPS)) progress.say(line)
    for (const line of accounts.lines) progress.say(line)
    if (clock.isSet) progress.say(`  业务时钟：${clock.now()} 起（由 --now 设定）`)
    progress.say('  按 Ctrl-C 停止')
    return undefined
  } catch (error) {
    stopping.uninstall()
    uninstall()
    await stack.disposeAsync()
    throw error
  }
}

async function listen(
  app: Awaited<ReturnType<typeof openStaffListener>>,
  { host, port }: { host: string; port: number },
): Promise<void> {
  try {
    await app.listen({ host, port })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EADDRINUSE') {
      throw new Failure(
        `工作台的端口 ${port} 已被占用。`,
        '请停止占用它的程序，或用 --port 另指定一个端口，再运行同一条命令。',
      )
    }
    if (code === 'EACCES')
      throw new Failure(`没有权限使用端口 ${port}。`, '请用 --port 指定 1024 以上的端口，再运行同一条命令。')
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      throw new Failure(`这台机器没有网络地址 ${host}。`, '请改正 --host，再运行同一条命令。')
    }
    throw error
  }
}
