import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { Failure } from '../command-line/failure.ts'
import { portalMessageSchema, type PortalMessage, type PortalSettings } from './portal-settings.ts'

export interface Portal {
  readonly port: number
  /** Tells of an end that nobody asked for. */
  onLost(listener: () => void): void
  stop(): Promise<void>
}

/** Starts the portal in a process of its own, with nothing of this one's environment but what Node needs. */
export async function startPortal(settings: PortalSettings): Promise<Portal> {
  const child = fork(fileURLToPath(new URL('./portal-process.ts', import.meta.url)), [], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      PATH: process.env.PATH ?? '',
      LANG: process.env.LANG ?? '',
      TZ: process.env.TZ ?? '',
      NODE_ENV: 'production',
    },
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const first = firstMessage(child)
  child.send(settings)
  const message = await first
  if (message.kind === 'failed') {
    child.disconnect()
    await ended
    throw portalFailure(message, settings.port)
  }
  return {
    port: message.port,
    onLost: (listener) => void ended.then(listener),
    stop: async () => {
      if (child.connected) child.disconnect()
      await ended
    },
  }
}

function firstMessage(child: ChildProcess): Promise<PortalMessage> {
  return new Promise((resolve) => {
    child.once('message', (message) => resolve(portalMessageSchema.parse(message)))
    child.once('exit', (code) =>
      resolve({ kind: 'failed', code: 'other', detail: `进程退出（${code ?? '信号'}）` }),
    )
  })
}

function portalFailure(message: Extract<PortalMessage, { kind: 'failed' }>, port: number): Failure {
  switch (message.code) {
    case 'port-taken':
      return new Failure(
        `公开网站的端口 ${port} 已被占用。`,
        '请停止占用它的程序，或用 --portal-port 另指定一个端口，再运行同一条命令。',
      )
    case 'not-built':
      return new Failure('公开网站还没有构建。', '请运行 npm start，它会先构建再启动。')
    case 'other':
      return new Failure(
        `公开网站没有启动成功：${message.detail}`,
        '请运行 npm run zhaoshang -- doctor 查看原因。',
      )
  }
}
