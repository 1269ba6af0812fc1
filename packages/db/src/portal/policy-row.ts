import { publicationOf, type PublicationRow } from './publication-row.ts'

/** Columns of a policy beside its text. */
export interface PolicyRow extends PublicationRow {
  readonly doc_number: string | null
  readonly issuer: string
  readonly issued_day: string | null
  readonly effective_from: string | null
  readonly effective_to: string | null
}

/** The properties behind these columns; an empty column is an absent property. */
export function policyOf(row: PolicyRow) {
  return {
    ...publicationOf(row),
    issuer: row.issuer,
    ...(row.doc_number !== null && { docNumber: row.doc_number }),
    ...(row.issued_day !== null && { issuedDay: row.issued_day }),
    ...(row.effective_from !== null && { effectiveFrom: row.effective_from }),
    ...(row.effective_to !== null && { effectiveTo: row.effective_to }),
  }
}
