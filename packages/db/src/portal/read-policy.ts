import { policyDocumentSchema, type PolicyDocument } from '@zhaoshang/domain'
import { policyColumns, policyOf, type PolicyRow } from './policy-row.ts'
import type { PortalReader } from './portal-reader.ts'

interface Row extends PolicyRow {
  readonly fair_competition: unknown
}

/** A policy with its interpretations; null where none is published under the slug. */
export async function readPolicy(reader: PortalReader, slug: string): Promise<PolicyDocument | null> {
  const { rows } = await reader.query<Row>(
    `select ${policyColumns}, content, fair_competition from portal.policy where slug = $1`,
    [slug],
  )
  const [row] = rows
  if (!row) return null
  return policyDocumentSchema.parse({ ...policyOf(row), fairCompetition: row.fair_competition })
}
