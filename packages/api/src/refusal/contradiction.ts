import { z } from 'zod'

/** Something newer that stands in the way of taking a change set back, for people to read. */
export const contradictionSchema = z.strictObject({
  entity: z.string(),
  id: z.string(),
  /** Of the record; empty where it has none. */
  name: z.string(),
  why: z.enum(['changed', 'gone', 'there', 'referred', 'erased']),
  /** A field's label, or a column's name for the screen to word. */
  label: z.string().optional(),
  /** As the set left it, and as it stands. */
  left: z.string().optional(),
  now: z.string().optional(),
  /** Who changed the record last, and when. */
  by: z.string().optional(),
  at: z.string().optional(),
})
export type ContradictionView = z.infer<typeof contradictionSchema>
