import { fileURLToPath } from 'node:url'
import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router'
import * as build from 'virtual:react-router/server-build'
import { insideAddress } from '../app/address.ts'
import { siteContext } from '../app/site.ts'
import type { createPortalHandler as Create } from './handler.ts'

// The framework's two descriptions of a build differ in `basename?: string` and `basename: string | undefined`.
const handle = createRequestHandler(build as ServerBuild, 'production')

export const createPortalHandler: typeof Create = ({
  client,
  siteName,
  siteNameEn,
  basePath = '',
  identifiers = {},
  onError,
}) => ({
  // Only the built entry runs, beside the client's files.
  assetsDirectory: fileURLToPath(new URL('../client', import.meta.url)),
  async fetch(request, { requestId } = {}) {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return new Response(null, { status: 405, headers: { Allow: 'GET, HEAD' } })
    }
    const url = new URL(request.url)
    const inside = insideAddress(url.pathname, basePath)
    if (!inside) return new Response(null, { status: 404 })
    url.pathname = inside.path
    // Data addresses are for hydrated pages, of which there are none.
    if (inside.path.endsWith('.data') || inside.path === '/__manifest')
      return new Response(null, { status: 404 })
    const context = new RouterContextProvider()
    context.set(siteContext, {
      client,
      siteName,
      siteNameEn,
      identifiers,
      basePath,
      large: inside.large,
      requestId,
      onError: (error) => onError(error, { url: request.url, requestId }),
    })
    return handle(new Request(url, request), context)
  },
})
