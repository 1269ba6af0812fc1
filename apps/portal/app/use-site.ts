import type { Language } from '@zhaoshang/domain'
import { useRouteLoaderData } from 'react-router'
import { address } from './address.ts'
import type { loader } from './root.tsx'
import { texts, type Texts } from './texts/texts.ts'

/** What the frame and every component know of the request: addresses, names, texts in the page's language. */
export function useSite() {
  const site = useRouteLoaderData<typeof loader>('root')
  if (!site) throw new Error('the root loader has not run')
  return site
}

/** Makes whole addresses of those in `paths.ts`, in the page's language and print size unless told otherwise. */
export function useTo(): (path: string, other?: { language?: Language; large?: boolean }) => string {
  const { basePath, large, language } = useSite()
  return (path, other) => address({ basePath, large, language, path, ...other })
}

export function useTexts(): Texts {
  return texts[useSite().language]
}
