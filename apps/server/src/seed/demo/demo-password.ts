import { deriveSecret } from '@zhaoshang/db'

/** One password for all demo accounts of an installation: no two installations share it, and a restart knows it again. */
export function demoPassword(secret: string): string {
  const letters = deriveSecret(secret, 'demo-password').replace(/[^a-zA-Z0-9]/g, '')
  return `Zs-${letters.slice(0, 5)}-${letters.slice(5, 10)}`
}
