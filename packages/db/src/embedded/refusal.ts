/**
 * Why the embedded PostgreSQL could not be had. Each carries what one plain
 * sentence and a way out need; the sentence itself belongs to the command line.
 */
export type ClusterRefusal =
  /** Another living process has this directory. Way out: stop it, or use another directory. */
  | { code: 'directory-in-use'; directory: string; holderPid: number | null }
  /** A TCP port was asked for and somebody listens there. Way out: another port, or none. */
  | { code: 'port-taken'; port: number }
  | { code: 'disk-full'; directory: string; freeBytes: number | null }
  /** The directory, or running PostgreSQL at all (root without user namespaces and without an account to step down to). */
  | { code: 'not-permitted'; directory: string; because: 'directory' | 'root'; detail: string }
  /** The registry has no PostgreSQL for this system. Way out: DATABASE_URL. */
  | { code: 'no-binaries'; platform: string }
  /** The directory was made by another major version. Way out: backup with the old one, restore with this one. */
  | { code: 'incompatible'; directory: string; detail: string }
  /** Nothing of ours is running in the directory (only when joining). */
  | { code: 'not-running'; directory: string }
  /** PostgreSQL itself said no; `detail` is the end of what it said. */
  | { code: 'start-failed'; directory: string; detail: string }

/** Finds the known reasons in what initdb or postgres printed. */
export function refusalFromOutput(
  output: string,
  directory: string,
  freeBytes: number | null,
  port: number | undefined,
): ClusterRefusal {
  const detail = output.trim().split('\n').slice(-12).join('\n')
  if (/No space left on device/.test(output)) return { code: 'disk-full', directory, freeBytes }
  if (port !== undefined && /could not bind .*(Address already in use|already in use)/i.test(output)) {
    return { code: 'port-taken', port }
  }
  if (/initialized by PostgreSQL version|incompatible with server/.test(output)) {
    return { code: 'incompatible', directory, detail }
  }
  if (/Permission denied|Operation not permitted|has wrong ownership/.test(output)) {
    return { code: 'not-permitted', directory, because: 'directory', detail }
  }
  return { code: 'start-failed', directory, detail }
}

/** The same for a failed call of the file system; anything unknown is a bug and goes on as an exception. */
export function refusalFromFileError(error: unknown, directory: string): ClusterRefusal {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const detail = error instanceof Error ? error.message : String(error)
  if (code === 'ENOSPC' || code === 'EDQUOT') return { code: 'disk-full', directory, freeBytes: null }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOTDIR' || code === 'EEXIST') {
    return { code: 'not-permitted', directory, because: 'directory', detail }
  }
  throw error
}
