import type { ClusterRefusal, MigrationRefusal } from '@zhaoshang/db'
import { Failure } from '../command-line/failure.ts'

const again = '再运行同一条命令。'

/** Why the embedded PostgreSQL could not be had, for the person in front of it. */
export function clusterFailure(refusal: ClusterRefusal): Failure {
  switch (refusal.code) {
    case 'directory-in-use':
      return new Failure(
        `数据目录 ${refusal.directory} 正被另一个程序使用${refusal.holderPid === null ? '' : `（进程 ${refusal.holderPid}）`}。`,
        '请先停止那个程序，或用 --data 另指定一个目录，' + again,
      )
    case 'port-taken':
      return new Failure(`数据库端口 ${refusal.port} 已被占用。`, '请停止占用它的程序，' + again)
    case 'disk-full':
      return new Failure(
        `磁盘已满，数据库无法在 ${refusal.directory} 启动${refusal.freeBytes === null ? '' : `（剩余 ${Math.floor(refusal.freeBytes / 1024 ** 2)} MB）`}。`,
        '请清理磁盘，或用 --data 指定空间足够的目录，' + again,
      )
    case 'not-permitted':
      return refusal.because === 'root'
        ? new Failure(
            'PostgreSQL 不能以 root 身份运行，这台机器又不允许降权运行。',
            '请换一个普通用户，或设置 DATABASE_URL 使用已有的数据库，' + again,
          )
        : new Failure(
            `没有权限使用数据目录 ${refusal.directory}。`,
            '请更换用户，或用 --data 另指定一个目录，' + again,
          )
    case 'no-binaries':
      return new Failure(
        `软件包中没有适用于 ${refusal.platform} 的 PostgreSQL。`,
        '请设置 DATABASE_URL 使用已有的 PostgreSQL（15 或更新），' + again,
      )
    case 'incompatible':
      return new Failure(
        `数据目录 ${refusal.directory} 是由另一个版本的 PostgreSQL 建立的。`,
        '请用原来的版本备份后再恢复，或用 --data 另指定一个目录，' + again,
      )
    case 'not-running':
      return new Failure(`数据目录 ${refusal.directory} 没有正在运行的数据库。`, '请先启动系统，' + again)
    case 'start-failed':
      return new Failure(
        `数据库没有启动成功：${refusal.detail}`,
        '请运行 npm run zhaoshang -- doctor 查看原因。',
      )
  }
}

/** Why the database could not be brought to this version's shape. */
export function migrationFailure(refusal: MigrationRefusal): Failure {
  switch (refusal.code) {
    case 'database-unreachable':
      return new Failure(`连接不上数据库：${refusal.detail}`, `请确认地址正确、数据库已启动，${again}`)
    case 'migration-failed':
      return refusal.error.code === '53100'
        ? new Failure('数据库所在的磁盘已满，升级没有完成，数据没有改动。', `请清理磁盘后${again}`)
        : new Failure(
            `数据库升级 ${refusal.migration ?? ''} 没有成功，数据没有改动：${refusal.error.message}`,
            '请保留数据目录，把以上内容发给维护人员。',
          )
    case 'migration-unresolved':
      return new Failure(
        `上次数据库升级中断，尚未处理：${refusal.migrations.join('、')}。`,
        '请运行 npm run zhaoshang -- migrate --resolve 名称，再运行同一条命令。',
      )
    case 'engine-refused':
      return new Failure(`数据库没有升级成功：${refusal.detail}`, '请保留数据目录，把以上内容发给维护人员。')
  }
}

/** A PostgreSQL server that was named but does not answer. */
export function connectionFailure(error: unknown): Failure | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  const code = String(error.code)
  if (['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH', 'EAI_AGAIN'].includes(code)) {
    return new Failure(
      `连接不上 DATABASE_URL 所指的数据库（${code}）。`,
      '请确认地址正确、数据库已启动，' + again,
    )
  }
  if (['28P01', '28000'].includes(code)) {
    return new Failure('DATABASE_URL 中的用户名或密码不对。', '请改正后' + again)
  }
  if (code === '42501') {
    return new Failure(
      'DATABASE_URL 中的用户没有权限建立或修改数据库角色。',
      '请由数据库管理员授予 CREATEROLE（含 zhaoshang_app、zhaoshang_portal 两个角色的管理权），' + again,
    )
  }
  if (code === '53100') return new Failure('数据库所在的磁盘已满。', '请清理磁盘后' + again)
  return null
}
