import { z } from 'zod'
import { exprSchema, testExpr, type Row } from '../expr/expr.ts'
import { entitySchema } from '../field/field.ts'

/**
 * A list that nobody hands in: it follows from what is registered. "Signed but
 * not registered, registered but not started, started but not in production."
 */
export const derivedListSchema = z.strictObject({
  id: z.string().regex(/^[a-z][A-Za-z0-9-]*$/),
  title: z.string().min(1),
  clause: z.string().optional(),
  entity: entitySchema,
  /** Over the facts of a record. */
  rows: exprSchema,
  /** Columns that it shows, by field; empty: those of the register's lists. */
  fields: z.array(z.string()).default([]),
})
export type DerivedList = z.infer<typeof derivedListSchema>

/**
 * Rows that stand in a derived list, in the order given.
 *
 * @param rows facts of the records of the list's register, as `recordFacts` gives them.
 * @example derivedRows(list, [{ stage: 'signed' }, { stage: 'signed', registeredOn: '2026-03-01' }]).length // 1
 */
export function derivedRows<R extends Row>(list: Pick<DerivedList, 'rows'>, rows: readonly R[]): R[] {
  return rows.filter((row) => testExpr(list.rows, row))
}
