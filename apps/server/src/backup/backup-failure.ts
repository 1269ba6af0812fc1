import type { BackupRefusal, OpenRefusal, RestoreRefusal } from '@zhaoshang/db'
import { Failure } from '../command-line/failure.ts'
import { migrationFailure } from '../database/database-failure.ts'

const again = '再运行同一条命令。'

/** Why there is no backup, for the person in front of it. */
export function backupFailure(refusal: BackupRefusal): Failure {
  switch (refusal.code) {
    case 'target-exists':
      return new Failure(`${refusal.path} 已经存在，备份不覆盖已有的文件。`, `请换一个文件名，${again}`)
    case 'disk-full':
      return new Failure(`磁盘已满，写不下 ${refusal.path}。`, `请清理磁盘或换一个位置，${again}`)
    case 'not-writable':
      return new Failure(`不能写到 ${refusal.path}。`, `请确认目录存在、可以写入，${again}`)
  }
}

/** Why a backup cannot be read. */
export function openFailure(refusal: OpenRefusal): Failure {
  switch (refusal.code) {
    case 'no-such-file':
      return new Failure(`没有 ${refusal.path} 这个文件。`, `请改正文件名，${again}`)
    case 'not-a-backup':
      return new Failure(`${refusal.path} 不是本系统的备份文件。`, `请换一个文件，${again}`)
    case 'passphrase-needed':
      return new Failure(`${refusal.path} 是加密的备份。`, `请设置备份时用的 ZS_BACKUP_PASSPHRASE，${again}`)
    case 'passphrase-wrong':
      return new Failure(
        `ZS_BACKUP_PASSPHRASE 打不开 ${refusal.path}。`,
        `请改用备份这份文件时的口令，${again}`,
      )
    case 'damaged':
      return new Failure(
        `备份文件 ${refusal.path} 不完整或被改动过（${refusal.detail}）。`,
        '请换用另一份备份；数据库没有改动。',
      )
  }
}

/** Why nothing was restored. */
export function restoreFailure(refusal: RestoreRefusal): Failure {
  switch (refusal.code) {
    case 'program-older':
      return new Failure(
        `这份备份来自更新的程序（${refusal.migrations.join('、')}）。`,
        `请先更新程序，${again}`,
      )
    case 'secret-differs':
      return new Failure(
        `给出的密钥不是这份备份的密钥（备份的密钥指纹是 ${refusal.fingerprint}）。`,
        `请用 --secret-from 指出原来的 secrets.json，或把 ZS_SECRET 设为原来的值，${again}`,
      )
    case 'not-empty':
      return new Failure(
        `数据库里已有数据（${refusal.tables.slice(0, 5).join('、')}${refusal.tables.length > 5 ? ' 等' : ''}），恢复只写入空的数据库。`,
        `请用 --data 指定一个新的目录，或准备一个空的数据库，${again}`,
      )
    case 'restore-running':
      return new Failure('另一个程序正在向这个数据库恢复。', `请等它结束，${again}`)
    case 'not-equal':
      return new Failure(
        `恢复出来的内容与备份不一致（${refusal.tables.join('、')}），已全部撤回。`,
        '请保留备份文件，把以上内容发给维护人员。',
      )
    case 'audit-broken':
      return new Failure(
        `数据已恢复并与备份一致，但备份里的审计记录在第 ${refusal.seq} 条断开。`,
        '请运行 npm run zhaoshang -- audit verify 查看，并核对更早的备份。',
      )
    case 'database-unreachable':
    case 'migration-failed':
    case 'migration-unresolved':
    case 'engine-refused':
      return migrationFailure(refusal)
    default:
      return openFailure(refusal)
  }
}
