import { instantFromMs } from '@zhaoshang/domain'
import { publicationOf, type PublicationRow } from './publication-row.ts'

/** Columns of a policy beside its text. */
export interface PolicyRow extends PublicationRow {
  readonly doc_number: string | null
  readonly issuer: string
  readonly issued_day: string | null
  readonly effective_from: string | null
  readonly effective_to: string | null
  readonly interpretations: readonly InterpretationLink[]
}

interface InterpretationLink {
  readonly slug: string
  readonly title: unknown
  readonly publishedMs: number
}

export const policyColumns = `
  slug, doc_number, issuer, issued_day, effective_from, effective_to, example, published_at, updated_at,
  (select coalesce(jsonb_agg(jsonb_build_object(
            'slug', article.slug,
            'title', (select jsonb_object_agg(language, text -> 'title') from jsonb_each(article.content) as texts(language, text)),
            'publishedMs', (extract(epoch from article.published_at) * 1000)::bigint
          ) order by article.published_at desc, article.slug), '[]')
   from portal.article
   where article.policy_slug = policy.slug and article.kind = 'interpretation') as interpretations`

/** The properties behind these columns; an empty column is an absent property. */
export function policyOf(row: PolicyRow) {
  return {
    ...publicationOf(row),
    issuer: row.issuer,
    ...(row.doc_number !== null && { docNumber: row.doc_number }),
    ...(row.issued_day !== null && { issuedDay: row.issued_day }),
    ...(row.effective_from !== null && { effectiveFrom: row.effective_from }),
    ...(row.effective_to !== null && { effectiveTo: row.effective_to }),
    interpretations: row.interpretations.map(({ slug, title, publishedMs }) => ({
      slug,
      title,
      publishedAt: instantFromMs(publishedMs),
    })),
  }
}
