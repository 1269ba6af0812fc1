import { industryPageSchema, type IndustryPage } from '@zhaoshang/domain'
import type { PortalReader } from './portal-reader.ts'
import { publicationOf, type PublicationRow } from './publication-row.ts'

interface Row extends PublicationRow {
  readonly industry: string
  readonly position: number
}

/** The page of an industry; null where none is published under the slug. */
export async function readIndustry(reader: PortalReader, slug: string): Promise<IndustryPage | null> {
  const { rows } = await reader.query<Row>(
    `select slug, industry, position, example, published_at, updated_at, content
     from portal.industry_page
     where slug = $1`,
    [slug],
  )
  const [row] = rows
  if (!row) return null
  return industryPageSchema.parse({ ...publicationOf(row), industry: row.industry, position: row.position })
}
