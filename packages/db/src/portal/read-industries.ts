import { industryHeadSchema, type IndustryHead } from '@zhaoshang/domain'
import type { PortalReader } from './portal-reader.ts'
import { publicationOf, type PublicationRow } from './publication-row.ts'

interface Row extends PublicationRow {
  readonly industry: string
  readonly position: number
}

/** Published industries in the order that the editor gave them. */
export async function readIndustries(reader: PortalReader): Promise<IndustryHead[]> {
  const { rows } = await reader.query<Row>(
    `select slug, industry, position, example, published_at, updated_at,
            (select jsonb_object_agg(language, jsonb_build_object('title', text -> 'title', 'role', text -> 'role', 'summary', text -> 'summary'))
             from jsonb_each(content) as texts(language, text)) as content
     from portal.industry_page
     order by position, slug`,
  )
  return rows.map((row) =>
    industryHeadSchema.parse({ ...publicationOf(row), industry: row.industry, position: row.position }),
  )
}
