import { spawnSync } from 'node:child_process'
import { chownSync, lstatSync, readFileSync, statSync } from 'node:fs'
import { accept, refuse, type Result } from '@zhaoshang/domain'
import type { Binaries } from './binaries.ts'
import type { ClusterRefusal } from './refusal.ts'

/** How PostgreSQL's programs are started, since they refuse to be root. */
export interface RunAs {
  readonly how: 'self' | 'namespace' | 'account'
  command(
    program: string,
    args: readonly string[],
  ): {
    file: string
    args: string[]
    options: { uid?: number; gid?: number }
  }
  /** Hands a file or folder to whoever PostgreSQL runs as. */
  own(path: string): void
}

const asSelf: RunAs = {
  how: 'self',
  command: (program, args) => ({ file: program, args: [...args], options: {} }),
  own: () => {},
}

/** A user namespace in which root is called 1000: needs no account, works in any folder, /root too. */
const mapped = ['--user', '--map-user=1000', '--map-group=1000']
const asMapped: RunAs = {
  how: 'namespace',
  command: (program, args) => ({ file: 'unshare', args: [...mapped, '--', program, ...args], options: {} }),
  own: () => {},
}

/**
 * Chooses once per start. As root: the account that already owns the data,
 * else a user namespace, else an unprivileged account that can reach both the
 * programs and the folder.
 */
export function chooseRunAs(
  binaries: Binaries,
  directory: string,
  dataDirectory: string,
): Result<RunAs, ClusterRefusal> {
  if (process.getuid?.() !== 0) return accept(asSelf)
  const owner = ownerOf(dataDirectory)
  if (owner && owner.uid !== 0) {
    const runAs = asAccount(owner.uid, owner.gid)
    return reaches(owner, binaries, directory)
      ? accept(runAs)
      : refuse(unreachable(directory, `uid ${owner.uid}`))
  }
  if (spawnSync('unshare', [...mapped, '--', 'true']).status === 0) return accept(asMapped)
  for (const account of unprivilegedAccounts()) {
    if (reaches(account, binaries, directory)) return accept(asAccount(account.uid, account.gid))
  }
  return refuse(unreachable(directory, 'unshare; postgres; nobody'))
}

function asAccount(uid: number, gid: number): RunAs {
  return {
    how: 'account',
    command: (program, args) => ({ file: program, args: [...args], options: { uid, gid } }),
    own: (path) => chownSync(path, uid, gid),
  }
}

function unreachable(directory: string, detail: string): ClusterRefusal {
  return { code: 'not-permitted', directory, because: 'root', detail }
}

interface Account {
  readonly uid: number
  readonly gid: number
}

/** Can run the programs and pass through to the folder; owning what is in it comes later. */
function reaches(account: Account, binaries: Binaries, directory: string): boolean {
  const test = spawnSync(
    '/bin/sh',
    ['-c', '"$0" --version >/dev/null && test -x "$1"', binaries.postgres, directory],
    {
      ...account,
      cwd: '/',
    },
  )
  return test.status === 0
}

function unprivilegedAccounts(): Account[] {
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  return ['postgres', 'nobody'].flatMap((name) => {
    const found = accounts.find((account) => account[0] === name)
    return found ? [{ uid: Number(found[2]), gid: Number(found[3]) }] : []
  })
}

function ownerOf(path: string): Account | null {
  try {
    lstatSync(path)
    return statSync(path)
  } catch {
    return null
  }
}
