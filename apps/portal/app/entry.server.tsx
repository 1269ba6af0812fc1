import { renderToString } from 'react-dom/server'
import { isRouteErrorResponse, ServerRouter, type EntryContext, type HandleErrorFunction } from 'react-router'
import { siteContext } from './site.ts'

/** Seconds for which a page may be shown without asking again; a correction is seen after that. */
const freshSeconds = 60

/** Nothing on a page waits for anything once its loader has answered, so it is one string. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
): Response {
  headers.set('Content-Type', 'text/html; charset=utf-8')
  headers.set('Cache-Control', status === 200 ? `public, max-age=${freshSeconds}` : 'no-store')
  if (request.method === 'HEAD') return new Response(null, { status, headers })
  const html = renderToString(<ServerRouter context={routerContext} url={request.url} />)
  return new Response(`<!DOCTYPE html>${html}`, { status, headers })
}

/** A page that does not exist is an answer, everything else that is thrown is a bug of ours. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (isRouteErrorResponse(error) || request.signal.aborted) return
  context.get(siteContext).onError(error)
}
