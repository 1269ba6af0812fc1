import { audit, checkBackup, openDatabase, openFileStore, takeBackup } from '@zhaoshang/db'
import { resolve } from 'node:path'
import { backupFailure, openFailure } from '../backup/backup-failure.ts'
import { progressLine } from '../backup/progress-line.ts'
import { startClock } from '../clock/business-clock.ts'
import { readArguments } from '../command-line/arguments.ts'
import type { CommandInput } from '../command-line/command-input.ts'
import { Failure } from '../command-line/failure.ts'
import { dataDirectory, databaseDirectory, filesDirectory } from '../database/data-directory.ts'
import { reachServer } from '../database/reach-database.ts'
import { hasShape } from '../backup/has-shape.ts'

/** `backup FILE`: everything into one file, beside the running system or without it; then reads the file once through. */
export async function run({ args, env, progress }: CommandInput): Promise<number> {
  const { values, positionals } = readArguments('backup', args, { data: { type: 'string' } }, true)
  const [file, ...rest] = positionals
  if (file === undefined || rest.length > 0)
    throw new Failure('请写明备份文件：backup 文件。', '运行 npm run zhaoshang -- help 查看用法。')
  const data = dataDirectory(values.data, env)
  const passphrase = env.ZS_BACKUP_PASSPHRASE
  const server = await reachServer(
    { url: env.DATABASE_URL, secret: env.ZS_SECRET, dataDirectory: data },
    progress,
    true,
  )
  try {
    if (!(await hasShape(server.ownerUrl)))
      throw new Failure('这个数据库里还没有内容，没有可备份的。', '请先启动一次系统（npm start）。')
    const taken = await progress.step('写出备份', () =>
      takeBackup({
        ownerUrl: server.ownerUrl,
        secret: server.secret,
        files: openFileStore(filesDirectory(data)),
        target: resolve(file),
        passphrase,
        now: startClock(undefined).now(),
        onProgress: progressLine(progress),
      }),
    )
    if (!taken.ok) throw backupFailure(taken.refusal)
    const checked = await progress.step('复核备份', () => checkBackup(taken.value.path, passphrase))
    if (!checked.ok) throw openFailure(checked.refusal)
    const { path, bytes, rows, tables, files, missingFiles, encrypted } = taken.value
    const database = openDatabase({ url: server.ownerUrl, secret: server.secret, maxConnections: 1 })
    try {
      await audit(database, {
        actor: 'command-line',
        action: 'backup.take',
        detail: { bytes, rows, tables, files, encrypted },
      })
    } finally {
      await database.close()
    }
    process.stdout.write(
      `✓ ${path}：${tables} 张表 ${rows} 行，附件 ${files} 个，${(bytes / 1024 ** 2).toFixed(1)} MB${encrypted ? '，已加密' : ''}\n`,
    )
    if (missingFiles.length > 0)
      process.stdout.write(`  注意：有 ${missingFiles.length} 个附件在磁盘上已经找不到，没有备份进去\n`)
    progress.say(
      encrypted
        ? '  恢复时需要同一个 ZS_BACKUP_PASSPHRASE；密钥在备份里，不需要另外保存。'
        : `  文件没有加密，密钥不在其中：请把${env.DATABASE_URL === undefined ? ` ${databaseDirectory(data)}/secrets.json ` : ' ZS_SECRET '}另外妥善保存，恢复时需要。`,
    )
    return 0
  } finally {
    await server.release()
  }
}
