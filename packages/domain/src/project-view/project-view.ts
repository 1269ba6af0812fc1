import { z } from 'zod'
import { projectFilterSchema } from './project-filter.ts'

/** What a list is ordered by; rows without a value stand last either way. */
export const projectSortSchema = z.strictObject({
  /** Id of a column that sorts. */
  by: z.string().min(1).max(200),
  descending: z.boolean().default(false),
})
export type ProjectSort = z.infer<typeof projectSortSchema>

/** The order of a list that says none: what changed last stands first. */
export const newestFirst: ProjectSort = { by: 'updatedAt', descending: true }

/** A saved view: which projects, which columns in which order, how wide, ordered by what. */
export const viewSchema = z.strictObject({
  filter: projectFilterSchema.default({}),
  /** Ids of columns, from the left; one that the plan no longer has is left out. */
  columns: z.array(z.string().min(1).max(200)).max(100).default([]),
  sort: projectSortSchema.default(newestFirst),
  /** Pixels by id of column. */
  widths: z.record(z.string().max(200), z.int().min(40).max(1200)).default({}),
})
export type ProjectView = z.infer<typeof viewSchema>
