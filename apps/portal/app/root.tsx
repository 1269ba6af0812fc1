import type { ReactNode } from 'react'
import { isRouteErrorResponse, Outlet, useMatches } from 'react-router'
import type { Route } from './+types/root'
import { Failure } from './components/failure.tsx'
import { Frame } from './components/frame.tsx'
import { Head } from './components/head.tsx'
import type { Page } from './page.ts'
import { siteContext, splitLanguage } from './site.ts'
import { useSite } from './use-site.ts'

export function loader({ request, context }: Route.LoaderArgs) {
  const { siteName, siteNameEn, identifiers, basePath, large, requestId } = context.get(siteContext)
  const { origin, host, pathname } = new URL(request.url)
  const { language, path } = splitLanguage(pathname)
  return {
    siteName: language === 'en' ? siteNameEn : siteName,
    identifiers,
    basePath,
    large,
    requestId,
    origin,
    host,
    language,
    path,
  }
}

/**
 * The document around every page. `<Scripts/>` is left out on purpose: no page
 * is hydrated, and the content security policy allows no script at all.
 */
export function Layout({ children }: { children: ReactNode }) {
  const { language, large } = useSite()
  const page = usePage()
  return (
    <html lang={language === 'zh' ? 'zh-CN' : 'en'} className={large ? 'large' : undefined}>
      <Head page={page} />
      <body>
        <Frame page={page}>{children}</Frame>
      </body>
    </html>
  )
}

export default function Root() {
  return <Outlet />
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <Failure found={!(isRouteErrorResponse(error) && error.status === 404)} />
}

/** The innermost page's own words; absent where there is none because loading it failed. */
function usePage(): Page | undefined {
  const found = useMatches().at(-1)?.loaderData
  return typeof found === 'object' && found !== null && 'page' in found ? (found.page as Page) : undefined
}
