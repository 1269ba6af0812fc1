import type { Language } from '@zhaoshang/domain'
import { data } from 'react-router'

/** What a page says about itself; every loader returns it under `page`, the frame makes title and metadata of it. */
export interface Page {
  /** Absent on the first page, whose title is the site's name. */
  readonly title?: string | undefined
  readonly description: string
  /** Section of the site that it belongs to. */
  readonly column: 'home' | 'industries' | 'policies'
  /** Languages in which it is published. */
  readonly languages: readonly Language[]
  readonly article?: { readonly publishedAt: string; readonly source?: string | undefined } | undefined
}

/** The answer for what is not published, in the site's own frame. Thrown by loaders. */
export function notPublished() {
  return data(null, { status: 404 })
}
