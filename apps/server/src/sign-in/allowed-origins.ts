import { hostname, networkInterfaces } from 'node:os'

/**
 * Whether a page of this origin may send requests that change something: the
 * console itself, under an address of this machine or one that was set. A
 * foreign name that was pointed at this machine is none of them.
 */
export interface AllowedOrigins {
  allows(origin: string): boolean
  /** The origin that a request was sent to, where it is allowed. */
  forHost(host: string | undefined): string | undefined
}

export function allowedOrigins(set: readonly string[], https: boolean): AllowedOrigins {
  const protocol = https ? 'https:' : 'http:'
  const own = new Set(['localhost', hostname().toLowerCase()])
  for (const addresses of Object.values(networkInterfaces())) {
    for (const { address, family } of addresses ?? []) own.add(family === 'IPv6' ? `[${address}]` : address)
  }
  const listed = new Set(set.map((origin) => new URL(origin).origin))
  const allows = (origin: string): boolean => {
    if (listed.has(origin)) return true
    if (!URL.canParse(origin)) return false
    const url = new URL(origin)
    return url.protocol === protocol && own.has(url.hostname)
  }
  return {
    allows,
    forHost(host) {
      if (host === undefined || !URL.canParse(`${protocol}//${host}`)) return undefined
      const { origin } = new URL(`${protocol}//${host}`)
      return allows(origin) ? origin : undefined
    },
  }
}
