import { joinCluster, startCluster, status } from '@zhaoshang/db'
import { existsSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { readArguments } from '../command-line/arguments.ts'
import type { CommandInput } from '../command-line/command-input.ts'
import { Failure } from '../command-line/failure.ts'
import { clusterFailure, connectionFailure, migrationFailure } from '../database/database-failure.ts'
import { databaseDirectory, dataDirectory } from '../database/data-directory.ts'
import { makeDirectory } from '../database/make-directory.ts'
import { readServeOptions } from './serve-options.ts'

interface Finding {
  readonly ok: boolean
  readonly line: string
}

const good = (line: string): Finding => ({ ok: true, line })
const bad = (sentence: string, wayOut: string): Finding => ({ ok: false, line: `${sentence}\n  ${wayOut}` })

/** Looks at everything that a start needs; one line each with what to do where something is missing. */
export async function run({ args, env }: CommandInput): Promise<number> {
  const { values } = readArguments('doctor', args, { data: { type: 'string' } }, false)
  const data = dataDirectory(values.data, env)
  const options = readServeOptions({ args: [], env })
  const findings = [node(), ...(await disk(data)), ...(await database(data, env)), ...built()]
  findings.push(
    await port('工作台', options.host, options.port),
    await port('公开网站', options.host, options.portalPort),
  )
  for (const { ok, line } of findings) process.stdout.write(`${ok ? '✓' : '✗'} ${line}\n`)
  return findings.every(({ ok }) => ok) ? 0 : 1
}

function node(): Finding {
  const [major = 0] = process.versions.node.split('.').map(Number)
  return major >= 24
    ? good(`Node.js ${process.versions.node}`)
    : bad(
        `Node.js ${process.versions.node} 太旧，需要 24 或更新`,
        '请用 npm start 启动，它会带上合适的版本。',
      )
}

const leastFree = 1024 ** 3

async function disk(data: string): Promise<Finding[]> {
  try {
    makeDirectory(data)
    const { bavail, bsize } = await statfs(data)
    const free = bavail * bsize
    const size = `${(free / 1024 ** 3).toFixed(1)} GB`
    return [
      free >= leastFree
        ? good(`数据目录 ${data}，剩余空间 ${size}`)
        : bad(`数据目录 ${data} 只剩 ${size}`, '请清理磁盘，或用 --data 指定另一个目录。'),
    ]
  } catch (error) {
    if (error instanceof Failure) return [bad(error.message, error.wayOut)]
    return [
      bad(
        `数据目录 ${data} 不能使用：${error instanceof Error ? error.message : ''}`,
        '请更换用户，或用 --data 指定另一个目录。',
      ),
    ]
  }
}

async function database(data: string, env: CommandInput['env']): Promise<Finding[]> {
  const reached = await reach(data, env)
  if (reached instanceof Failure) return [bad(reached.message, reached.wayOut)]
  try {
    const version = await serverVersion(reached.url)
    if (version instanceof Failure) return [bad(version.message, version.wayOut)]
    const found = [
      Number(version.split('.')[0]) >= 15
        ? good(`PostgreSQL ${version}（${reached.how}）`)
        : bad(`PostgreSQL ${version} 太旧，需要 15 或更新`, '请升级数据库。'),
    ]
    const migrations = await status(reached.url)
    if (!migrations.ok) {
      const failure = migrationFailure(migrations.refusal)
      return [...found, bad(failure.message, failure.wayOut)]
    }
    const { pending, unknown, failed, edited } = migrations.value
    if (failed.length > 0)
      found.push(
        bad(
          `数据库升级 ${failed.join('、')} 曾经中断`,
          '请运行 npm run zhaoshang -- migrate --resolve 名称。',
        ),
      )
    else if (unknown.length > 0)
      found.push(bad(`数据库比程序新（${unknown.join('、')}）`, '请使用更新的程序。'))
    else if (edited.length > 0)
      found.push(bad(`已应用的升级被改动过（${edited.join('、')}）`, '请恢复程序中的这些文件。'))
    else if (pending.length > 0) found.push(good(`数据库结构待升级 ${pending.length} 项，启动时自动完成`))
    else found.push(good('数据库结构是最新的'))
    return found
  } finally {
    await reached.release()
  }
}

async function reach(
  data: string,
  env: CommandInput['env'],
): Promise<{ url: string; how: string; release(): Promise<void> } | Failure> {
  if (env.DATABASE_URL !== undefined)
    return { url: env.DATABASE_URL, how: 'DATABASE_URL', release: async () => {} }
  const dir = databaseDirectory(data)
  const joined = await joinCluster({ dir })
  if (joined.ok)
    return { url: joined.value.ownerUrl, how: '内置，正在运行', release: () => joined.value.stop() }
  try {
    makeDirectory(dir)
  } catch (error) {
    if (error instanceof Failure) return error
    throw error
  }
  const started = await startCluster({ dir })
  if (started.ok) return { url: started.value.ownerUrl, how: '内置', release: () => started.value.stop() }
  return clusterFailure(started.refusal)
}

async function serverVersion(url: string): Promise<string | Failure> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  try {
    await client.connect()
    const { rows } = await client.query<{ version: string }>(
      `select current_setting('server_version') as version`,
    )
    return rows[0]?.version.split(' ')[0] ?? ''
  } catch (error) {
    const known = connectionFailure(error)
    if (known) return known
    throw error
  } finally {
    await client.end().catch(() => {})
  }
}

function built(): Finding[] {
  const there = (title: string, path: string): Finding =>
    existsSync(fileURLToPath(new URL(path, import.meta.url)))
      ? good(`${title}已构建`)
      : bad(`${title}还没有构建`, '请运行 npm start，它会先构建再启动。')
  return [
    there('工作台界面', '../../../admin/dist/index.html'),
    there('公开网站', '../../../portal/build/server/index.js'),
  ]
}

function port(title: string, host: string, number: number): Promise<Finding> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', (error) => {
      const code = 'code' in error ? error.code : ''
      resolve(
        code === 'EADDRINUSE'
          ? bad(
              `${title}端口 ${number} 已被占用（系统正在运行时属正常）`,
              '系统没有运行时，请停止占用它的程序，或另指定端口。',
            )
          : bad(`${title}端口 ${number} 不能使用：${error.message}`, '请另指定端口。'),
      )
    })
    probe.listen({ host, port: number }, () =>
      probe.close(() => resolve(good(`${title}端口 ${number} 空闲`))),
    )
  })
}
