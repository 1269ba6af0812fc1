import { instantFromMs, type Instant } from '@zhaoshang/domain'

/** Columns that everything published has. */
export interface PublicationRow {
  readonly slug: string
  readonly content: unknown
  readonly example: boolean
  readonly published_at: Date
  readonly updated_at: Date
}

/** The properties behind these columns; `content` stays to be read by the schema of its kind. */
export function publicationOf(row: PublicationRow): {
  slug: string
  content: unknown
  example: boolean
  publishedAt: Instant
  updatedAt: Instant
} {
  return {
    slug: row.slug,
    content: row.content,
    example: row.example,
    publishedAt: instantFromMs(row.published_at.getTime()),
    updatedAt: instantFromMs(row.updated_at.getTime()),
  }
}
