import { z } from 'zod'
import { exprSchema, testExpr, type Row } from '../expr/expr.ts'
import { entitySchema, type Entity, type Field } from './field.ts'

/**
 * Fields that only some kinds of record have: a new project gives its land, an
 * expansion the project that it expands. A field that stands in no set is
 * everyone's; one that stands in a set is asked of records that the set takes.
 */
export const fieldSetSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  entity: entitySchema,
  /** Over the facts of a record. */
  when: exprSchema,
  fields: z.array(z.string()).min(1),
})
export type FieldSet = z.infer<typeof fieldSetSchema>

type FieldsAndSets = { readonly fields: readonly Field[]; readonly fieldSets: readonly FieldSet[] }

/**
 * The fields that a record is asked for, in the plan's order. A field of
 * several sets is asked when one of them takes the record.
 *
 * @example fieldsFor(plan, 'project', { projectKind: 'expansion' }).map((field) => field.id) // without those of new projects
 */
export function fieldsFor({ fields, fieldSets }: FieldsAndSets, entity: Entity, row: Row): Field[] {
  if (fieldSets.length === 0) return fields.filter((field) => field.entity === entity)
  return fields.filter((field) => {
    if (field.entity !== entity) return false
    const sets = fieldSets.filter((set) => set.entity === entity && set.fields.includes(field.id))
    return sets.length === 0 || sets.some((set) => testExpr(set.when, row))
  })
}
