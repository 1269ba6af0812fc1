import {
  audit,
  fingerprintOf,
  keepClusterSecret,
  openBackup,
  openDatabase,
  openFileStore,
  restoreBackup,
} from '@zhaoshang/db'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { openFailure, restoreFailure } from '../backup/backup-failure.ts'
import { progressLine } from '../backup/progress-line.ts'
import { readArguments } from '../command-line/arguments.ts'
import type { CommandInput } from '../command-line/command-input.ts'
import { Failure } from '../command-line/failure.ts'
import { dataDirectory, databaseDirectory, filesDirectory } from '../database/data-directory.ts'
import { connectionFailure } from '../database/database-failure.ts'
import { reachServer } from '../database/reach-database.ts'

/** `restore FILE`: into an empty database, proved equal to what was backed up. */
export async function run({ args, env, progress }: CommandInput): Promise<number> {
  const { values, positionals } = readArguments(
    'restore',
    args,
    { data: { type: 'string' }, 'secret-from': { type: 'string' } },
    true,
  )
  const [file, ...rest] = positionals
  if (file === undefined || rest.length > 0)
    throw new Failure('请写明备份文件：restore 文件。', '运行 npm run zhaoshang -- help 查看用法。')
  const data = dataDirectory(values.data, env)
  const path = resolve(file)
  const passphrase = env.ZS_BACKUP_PASSPHRASE
  const opened = await openBackup(path, passphrase)
  if (!opened.ok) throw openFailure(opened.refusal)
  await opened.value.members.return(undefined)
  const { about } = opened.value
  progress.say(`· 备份时间 ${about.takenAt}，工作方案 ${about.plan?.id ?? '无'} ${about.plan?.version ?? ''}`)
  const given = values['secret-from'] === undefined ? env.ZS_SECRET : await secretIn(values['secret-from'])
  const secret = given ?? about.secret
  if (secret === undefined)
    throw new Failure(
      '这份备份没有加密，密钥不在其中。',
      '请用 --secret-from 指出另外保存的 secrets.json，或设置 ZS_SECRET，再运行同一条命令。',
    )
  if (fingerprintOf(secret) !== about.secretFingerprint)
    throw restoreFailure({ code: 'secret-differs', fingerprint: about.secretFingerprint })

  const server = await reachServer(
    { url: env.DATABASE_URL, secret: env.ZS_SECRET, dataDirectory: data },
    progress,
    false,
  )
  try {
    const restored = await progress.step('恢复并逐表核对', async () => {
      try {
        return await restoreBackup({
          path,
          passphrase,
          ownerUrl: server.ownerUrl,
          secret,
          files: openFileStore(filesDirectory(data)),
          onProgress: progressLine(progress),
          // Of the embedded database, before anything is in it: data without its secret would be lost to everybody.
          onEmpty: () => {
            if (env.DATABASE_URL === undefined) keepClusterSecret(databaseDirectory(data), secret)
          },
        })
      } catch (error) {
        throw connectionFailure(error) ?? error
      }
    })
    if (!restored.ok) throw restoreFailure(restored.refusal)
    const { takenAt, tables, rows, files, missingFiles, auditEntries, upgraded } = restored.value
    const database = openDatabase({ url: server.ownerUrl, secret, maxConnections: 1 })
    try {
      await audit(database, {
        actor: 'command-line',
        action: 'backup.restore',
        detail: { takenAt, tables, rows, files },
      })
    } finally {
      await database.close()
    }
    process.stdout.write(
      `✓ 已恢复：${tables} 张表 ${rows} 行，附件 ${files} 个，与备份逐表一致；审计记录 ${auditEntries} 条完整\n`,
    )
    if (missingFiles.length > 0)
      process.stdout.write(`  注意：有 ${missingFiles.length} 个附件在备份时就已经找不到\n`)
    if (upgraded.length > 0) progress.say(`  已升级到本程序的结构：${upgraded.join('、')}`)
    return 0
  } finally {
    await server.release()
  }
}

/** A kept `secrets.json`, or a file with nothing but the secret in it. */
async function secretIn(path: string): Promise<string> {
  let text: string
  try {
    text = (await readFile(path, 'utf8')).trim()
  } catch {
    throw new Failure(`读不到密钥文件 ${path}。`, '请改正 --secret-from，再运行同一条命令。')
  }
  if (!text.startsWith('{')) return text
  try {
    const { secret } = JSON.parse(text) as { secret?: unknown }
    if (typeof secret === 'string') return secret
  } catch {
    // Told below, as a file without a secret.
  }
  throw new Failure(`${path} 里没有密钥。`, '请改正 --secret-from，再运行同一条命令。')
}
