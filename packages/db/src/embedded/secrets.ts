import { createHmac, randomBytes } from 'node:crypto'
import { chmodSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What belongs to a data directory and to nobody else: kept beside it, readable by its owner only. */
export interface ClusterSecrets {
  readonly ownerPassword: string
  /** Root of the passwords of the other roles and of the audit key. */
  readonly secret: string
}

/** Reads the directory's secrets, or makes them at the first start. */
export function clusterSecrets(directory: string): ClusterSecrets {
  return readClusterSecrets(directory) ?? writeSecrets(directory)
}

export function readClusterSecrets(directory: string): ClusterSecrets | null {
  let text: string
  try {
    text = readFileSync(join(directory, 'secrets.json'), 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
  return JSON.parse(text) as ClusterSecrets
}

/** Gives the directory a restored database's secret; its own password of the owner stays. */
export function keepClusterSecret(directory: string, secret: string): void {
  const { ownerPassword, secret: before } = clusterSecrets(directory)
  if (before !== secret) writeSecrets(directory, { ownerPassword, secret })
}

function writeSecrets(
  directory: string,
  secrets: ClusterSecrets = {
    ownerPassword: randomBytes(24).toString('base64url'),
    secret: randomBytes(32).toString('base64url'),
  },
): ClusterSecrets {
  const path = join(directory, 'secrets.json')
  // Whole or not at all: a half-written one would lock everybody out of the data.
  writeFileSync(`${path}.new`, JSON.stringify(secrets), { mode: 0o600 })
  chmodSync(`${path}.new`, 0o600)
  renameSync(`${path}.new`, path)
  return secrets
}

/** A value for one purpose from the installation's secret; the same in every process that knows the secret. */
export function deriveSecret(secret: string, purpose: string): string {
  return createHmac('sha256', secret).update(`zhaoshang/${purpose}`).digest('base64url')
}
