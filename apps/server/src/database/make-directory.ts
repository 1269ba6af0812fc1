import { mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { Failure } from '../command-line/failure.ts'

/**
 * Makes a folder with its parents, one at a time: Node's own recursive way
 * hides a read-only disk behind "no such file", and runs away in folders of the kernel.
 */
export function makeDirectory(path: string): void {
  try {
    make(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'ENOSPC' || code === 'EDQUOT')
      throw failure(`磁盘已满，无法建立目录 ${path}。`, '请清理磁盘')
    if (code === 'EROFS') throw failure(`${path} 所在的磁盘是只读的。`, '请改为可写')
    if (['EACCES', 'EPERM', 'ENOENT', 'ENOTDIR', 'EEXIST'].includes(code)) {
      throw failure(`无法建立目录 ${path}（${code}）。`, '请更换用户')
    }
    throw error
  }
}

function failure(sentence: string, first: string): Failure {
  return new Failure(sentence, `${first}，或用 --data 另指定一个目录，再运行同一条命令。`)
}

function make(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found?.isDirectory()) return
  if (dirname(path) !== path) make(dirname(path))
  // Root's PostgreSQL may run as another account, which has to pass through.
  mkdirSync(path, { mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
}
