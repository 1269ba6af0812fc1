import { z } from 'zod'
import { exprSchema } from '../expr/expr.ts'
import { entitySchema } from '../field/field.ts'

/** One printed column of a form; it may join two fields (对方联系人及电话). */
export const listColumnSchema = z.strictObject({
  heading: z.string().min(1),
  /** Heading of the group above it, where the form has two heading rows. */
  group: z.string().optional(),
  fields: z.array(z.string()).min(1).max(2),
  /** Unit in which this list shows money; default the field's. */
  unit: z.string().optional(),
  /** Other headings for the column as a whole, for reading. */
  aliases: z.array(z.string()).default([]),
  /** Width in characters (one Chinese character counts two). */
  width: z.int().min(4).max(60).default(12),
  /** Summed in the subtotal row. */
  total: z.boolean().default(false),
})
export type ListColumn = z.infer<typeof listColumnSchema>

/** A form: an attachment of the plan, read from Excel, shown, handed in, printed, consolidated. */
export const listSchema = z.strictObject({
  id: z.string().regex(/^[a-z][A-Za-z0-9-]*$/),
  /** 附件 number; consolidation keeps this order. */
  attachment: z.int().min(1),
  title: z.string().min(1),
  shortName: z.string().min(1),
  entity: entitySchema,
  /** Words in a title or sheet name that tell this form apart: 落地, 已落地项目. */
  aliases: z.array(z.string()).default([]),
  columns: z.array(listColumnSchema).min(1),
  /** Which records it shows, over {@link RecordFacts}. */
  rows: exprSchema,
  /**
   * Stage of a project first seen in this list (存量登记): the first entry whose
   * condition holds over the row's values; the last one should be unconditional.
   */
  registersAs: z.array(z.strictObject({ when: exprSchema, stage: z.string() })).default([]),
  paper: z.enum(['A4', 'A3']).default('A3'),
  /** Words of the signature line under the printed form. */
  signatures: z.array(z.string()).default(['填报人', '审核人', '负责人']),
})
export type List = z.infer<typeof listSchema>
export type ListInput = z.input<typeof listSchema>
