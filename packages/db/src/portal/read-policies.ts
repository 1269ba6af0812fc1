import { policyHeadSchema, type PolicyHead } from '@zhaoshang/domain'
import { policyColumns, policyOf, type PolicyRow } from './policy-row.ts'
import type { PortalReader } from './portal-reader.ts'

/** Published policies, the newest first; all of them, or the first `limit`. */
export async function readPolicies(reader: PortalReader, limit?: number): Promise<PolicyHead[]> {
  const { rows } = await reader.query<PolicyRow>(
    `select ${policyColumns},
            (select jsonb_object_agg(language, jsonb_build_object('title', text -> 'title', 'summary', text -> 'summary'))
             from jsonb_each(content) as texts(language, text)) as content
     from portal.policy
     order by coalesce(issued_day, '') desc, published_at desc, slug
     limit $1`,
    [limit ?? null],
  )
  return rows.map((row) => policyHeadSchema.parse(policyOf(row)))
}
