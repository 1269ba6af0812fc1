import {
  articleContentSchema,
  epochMs,
  inLanguages,
  industryContentSchema,
  policyContentSchema,
  type Day,
} from '@zhaoshang/domain'
import type pg from 'pg'
import { publishedBefore } from './days-before.ts'
import type { DemoArticle } from './demo-publication.ts'
import { district } from './district.ts'
import { industries } from './industries.ts'
import { interpretations } from './interpretations.ts'
import { policies } from './policies.ts'

/**
 * Publishes the demo's entries, each marked as an example, with dates told
 * from `today`. Entries that are there already stay as they are. Needs a
 * connection that may write the three tables; the caller holds the transaction.
 */
export async function seedPortalDemo(database: Pick<pg.ClientBase, 'query'>, today: Day): Promise<void> {
  const at = (daysAgo: number) => new Date(epochMs(publishedBefore(today, daysAgo)))

  for (const [position, { id, slug, industry, content, publishedDaysAgo }] of industries.entries()) {
    await database.query(
      `insert into industry_page (id, slug, industry, position, content, example, state, published_at, version, created_at, updated_at)
       values ($1, $2, $3, $4, $5, true, 'published', $6, 1, $6, $6)
       on conflict (id) do nothing`,
      [id, slug, industry, position, inLanguages(industryContentSchema).parse(content), at(publishedDaysAgo)],
    )
  }

  for (const { id, slug, docNumber, issuer, days, fairCompetition, content, publishedDaysAgo } of policies) {
    const { issued, from, to } = days(today)
    await database.query(
      `insert into policy (id, slug, doc_number, issuer, issued_day, effective_from, effective_to, content, fair_competition, example, state, published_at, version, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, true, 'published', $10, 1, $10, $10)
       on conflict (id) do nothing`,
      [
        id,
        slug,
        docNumber ?? null,
        issuer,
        issued,
        from,
        to ?? null,
        inLanguages(policyContentSchema).parse(content),
        fairCompetition(today),
        at(publishedDaysAgo),
      ],
    )
  }

  const articles: readonly DemoArticle[] = [district, ...interpretations]
  for (const { id, slug, kind, policyId, content, publishedDaysAgo } of articles) {
    await database.query(
      `insert into article (id, slug, kind, policy_id, content, example, state, published_at, version, created_at, updated_at)
       values ($1, $2, $3, $4, $5, true, 'published', $6, 1, $6, $6)
       on conflict (id) do nothing`,
      [
        id,
        slug,
        kind,
        policyId ?? null,
        inLanguages(articleContentSchema).parse(content),
        at(publishedDaysAgo),
      ],
    )
  }
}
