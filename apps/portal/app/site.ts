import type { Language } from '@zhaoshang/domain'
import { createContext } from 'react-router'
import type { PortalIdentifiers, PublicClient } from '../server/handler.ts'

/** What a request knows beside its address. The large-print and base-path parts are already off the address. */
export interface Site {
  readonly client: PublicClient
  readonly siteName: string
  readonly siteNameEn: string
  readonly identifiers: PortalIdentifiers
  readonly basePath: string
  readonly large: boolean
  readonly requestId: string | undefined
  readonly onError: (error: unknown) => void
}

export const siteContext = createContext<Site>()

/** The language that an address within the site is in, and the address without it. */
export function splitLanguage(pathname: string): { language: Language; path: string } {
  const found = /^\/en(\/.*)?$/.exec(pathname)
  return found ? { language: 'en', path: found[1] ?? '/' } : { language: 'zh', path: pathname }
}
