import { projectSortSchema, filterFromQuery, projectFilterSchema } from '@zhaoshang/domain'
import { z } from 'zod'

/** What is taken out of the register: which projects, as which table. */
export const exportWantedSchema = z.strictObject({
  filter: projectFilterSchema.default({}),
  format: z.enum(['xlsx', 'csv']),
  /** A form of the plan in place of columns. */
  form: z.string().min(1).max(100).optional(),
  /** Ids of columns, from the left; none: those that every list shows. */
  columns: z.array(z.string().min(1).max(200)).max(100).default([]),
  sort: projectSortSchema.optional(),
  /** Contacts without the mask, for those who may; it is put on record. */
  contacts: z.boolean().default(false),
})
export type ExportWanted = z.infer<typeof exportWantedSchema>

/**
 * What an address asks for: the list's own filter, `columns` joined with
 * commas, `sort` with a minus before it for descending, `contacts=clear`.
 */
export function exportFromQuery(
  format: 'xlsx' | 'csv',
  query: Readonly<Record<string, unknown>>,
): z.ZodSafeParseResult<ExportWanted> {
  const { form, columns, sort, contacts } = query
  return exportWantedSchema.safeParse({
    filter: filterFromQuery(query),
    format,
    ...(form !== undefined && { form }),
    ...(typeof columns === 'string' && { columns: columns.split(',').filter(Boolean) }),
    ...(typeof sort === 'string' &&
      sort !== '' && { sort: { by: sort.replace(/^-/, ''), descending: sort.startsWith('-') } }),
    contacts: contacts === 'clear',
  })
}
