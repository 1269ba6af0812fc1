const connectionCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'EAI_AGAIN',
  // Ended or not yet accepting: an administrator, a crash, a start.
  '57P01',
  '57P02',
  '57P03',
  // No room for one more connection.
  '53300',
  // How the sign-in library's adapter says that nobody answers.
  'P1001',
  'P1017',
])

/** Said by the driver without a code. */
const connectionWords =
  /Connection terminated|timeout exceeded when trying to connect|connection error and is not queryable|Client was closed|Can't reach database|server has closed the connection/i

/** No room on the database's disk, or for its memory on disk. */
const fullCodes = new Set(['53100', 'ENOSPC', 'EDQUOT'])

/**
 * Whether an exception says that the database cannot be reached, or has no room
 * left: nothing that the person did, and nothing that stays.
 */
export function databaseAway(error: unknown): 'connection' | 'disk-full' | null {
  for (let at = error, depth = 0; at instanceof Error && depth < 6; at = at.cause, depth += 1) {
    const code = 'code' in at ? String(at.code) : ''
    if (fullCodes.has(code) || /No space left on device/.test(at.message)) return 'disk-full'
    if (connectionCodes.has(code) || code.startsWith('08') || connectionWords.test(at.message))
      return 'connection'
  }
  return null
}
