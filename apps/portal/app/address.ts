import type { Language } from '@zhaoshang/domain'

export interface AddressParts {
  readonly basePath: string
  readonly large: boolean
  readonly language: Language
  readonly path: string
}

/**
 * Puts an address together: base path of the site, large print, language, page.
 * Large print is a part of the address, so that a cache keeps both pages apart.
 *
 * @example
 * address({ basePath: '/zs', large: true, language: 'en', path: '/' }) // '/zs/lg/en'
 */
export function address({ basePath, large, language, path }: AddressParts): string {
  const whole = `${basePath}${large ? '/lg' : ''}${language === 'en' ? '/en' : ''}${path}`
  return whole.length > 1 && whole.endsWith('/') ? whole.slice(0, -1) : whole
}

/** Takes base path and large print off; undefined where the address is not of this site. */
export function insideAddress(
  pathname: string,
  basePath: string,
): { large: boolean; path: string } | undefined {
  if (pathname !== basePath && !pathname.startsWith(`${basePath}/`)) return undefined
  const rest = pathname.slice(basePath.length) || '/'
  const large = /^\/lg(\/.*)?$/.exec(rest)
  return large ? { large: true, path: large[1] ?? '/' } : { large: false, path: rest }
}
