import { statfsSync } from 'node:fs'

/** Bytes that an ordinary user may still write there; null where the system does not say. */
export function freeBytesOf(directory: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(directory)
    return bavail * bsize
  } catch {
    return null
  }
}
