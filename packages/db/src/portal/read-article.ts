import { articleSchema, type Article } from '@zhaoshang/domain'
import type { PortalReader } from './portal-reader.ts'
import { publicationOf, type PublicationRow } from './publication-row.ts'

interface Row extends PublicationRow {
  readonly kind: string
  readonly policy_slug: string | null
  readonly policy_title: unknown
}

const columns = `
  article.slug, article.kind, article.content, article.example, article.published_at, article.updated_at, article.policy_slug,
  (select jsonb_object_agg(language, text -> 'title') from jsonb_each(policy.content) as texts(language, text)) as policy_title`

/** A published article of a kind; null where there is none under the slug. */
export async function readArticle(reader: PortalReader, kind: string, slug: string): Promise<Article | null> {
  const { rows } = await reader.query<Row>(
    `select ${columns}
     from portal.article left join portal.policy on policy.slug = article.policy_slug
     where article.kind = $1 and article.slug = $2`,
    [kind, slug],
  )
  return rows[0] ? articleOf(rows[0]) : null
}

/** The newest published article of a kind. */
export async function readNewestArticle(reader: PortalReader, kind: string): Promise<Article | null> {
  const { rows } = await reader.query<Row>(
    `select ${columns}
     from portal.article left join portal.policy on policy.slug = article.policy_slug
     where article.kind = $1
     order by article.published_at desc, article.slug
     limit 1`,
    [kind],
  )
  return rows[0] ? articleOf(rows[0]) : null
}

function articleOf(row: Row): Article {
  return articleSchema.parse({
    ...publicationOf(row),
    kind: row.kind,
    ...(row.policy_slug !== null && { policy: { slug: row.policy_slug, title: row.policy_title } }),
  })
}
