import { instantFromMs, policyDocumentSchema, type PolicyDocument } from '@zhaoshang/domain'
import { policyOf, type PolicyRow } from './policy-row.ts'
import type { PortalReader } from './portal-reader.ts'

interface Row extends PolicyRow {
  readonly fair_competition: unknown
}

interface LinkRow {
  readonly slug: string
  readonly title: unknown
  readonly published_at: Date
}

/** A policy with its published interpretations, the newest first; null where none is published under the slug. */
export async function readPolicy(reader: PortalReader, slug: string): Promise<PolicyDocument | null> {
  const [policies, links] = await Promise.all([
    reader.query<Row>(
      `select slug, doc_number, issuer, issued_day, effective_from, effective_to, example, published_at, updated_at,
              content, fair_competition
       from portal.policy
       where slug = $1`,
      [slug],
    ),
    reader.query<LinkRow>(
      `select slug, published_at,
              (select jsonb_object_agg(language, text -> 'title') from jsonb_each(content) as texts(language, text)) as title
       from portal.article
       where policy_slug = $1 and kind = 'interpretation'
       order by published_at desc, slug`,
      [slug],
    ),
  ])
  const [row] = policies.rows
  if (!row) return null
  return policyDocumentSchema.parse({
    ...policyOf(row),
    fairCompetition: row.fair_competition,
    interpretations: links.rows.map((link) => ({
      slug: link.slug,
      title: link.title,
      publishedAt: instantFromMs(link.published_at.getTime()),
    })),
  })
}
