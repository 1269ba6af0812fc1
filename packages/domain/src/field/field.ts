import { z } from 'zod'
import { termSchema } from '../vocabulary/vocabulary.ts'

/** What a record is: the register that a list reads from and writes to. */
export const entitySchema = z.enum(['project', 'problem', 'activity'])
export type Entity = z.infer<typeof entitySchema>

/**
 * The part that a field plays for the software, where it plays one. Code asks
 * for the field with a role, never for a field by its id, so a plan may name
 * its columns as it likes.
 */
export const fieldRoleSchema = z.enum([
  'name',
  'investor',
  'company',
  'industry',
  'channel',
  'origin',
  'investment',
  'fixed-investment',
  'funds-this-year',
  'funds-total',
  'responsible-unit',
  'place',
  'contact-name',
  'contact-phone',
  'signed-on',
  'registered-on',
  'started-on',
  'produced-on',
  'first-contact-on',
  'last-contact-on',
  'progress',
  'category',
  /** Project or enterprise that a problem is about. */
  'subject',
  'raised-on',
  'due-on',
  'closed-on',
  'lead-unit',
  'assisting-units',
  'held-on',
  'organiser',
  'remarks',
  'credit-code',
  'owner-person',
  /** Leader of the district who looks after the project. */
  'sponsor',
  'content',
])
export type FieldRole = z.infer<typeof fieldRoleSchema>

/**
 * What a field holds:
 * - `text`, `long-text`: cleaned text, at most `maxLength` characters.
 * - `money`: {@link Money}; `min` (in yuan) defaults to 0.
 * - `quantity`: a number in the field's `unit` (亩, ㎡, 人); may have `decimals`.
 * - `date`: {@link PartialDate}.
 * - `time-span`: `2024-04-16/2024-04-17`, `2024-04-11T07:30`, `2024-04-08`.
 * - `choice`: a term id of `options` or of the plan vocabulary named by `vocabulary`; with `open`, other text is kept as written.
 * - `unit`, `units`: unit codes; with `open`, text that is no unit is kept as written.
 * - `phone`: a mobile number `1[3-9]` + 9 digits, or a landline with area code.
 * - `yes-no`: boolean (是/否, 有/无, √).
 * - `credit-code`: a unified social credit code of 18 characters with its check digit (GB 32100-2015).
 */
export const fieldTypeSchema = z.enum([
  'text',
  'long-text',
  'money',
  'quantity',
  'date',
  'time-span',
  'choice',
  'unit',
  'units',
  'phone',
  'yes-no',
  'credit-code',
])
export type FieldType = z.infer<typeof fieldTypeSchema>

/** One thing that a register keeps of its records, and how forms write it. */
export const fieldSchema = z.strictObject({
  id: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  entity: entitySchema,
  label: z.string().min(1),
  type: fieldTypeSchema,
  role: fieldRoleSchema.optional(),
  /** For `money` the default unit of columns; for `quantity` the unit itself. */
  unit: z.string().optional(),
  decimals: z.int().min(0).max(4).optional(),
  maxLength: z.int().positive().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  options: z.array(termSchema).optional(),
  vocabulary: z.enum(['industries', 'channels', 'regions']).optional(),
  open: z.boolean().default(false),
  /** Only a mobile number will do (`phone`). */
  mobileOnly: z.boolean().default(false),
  /** Field that receives what a reader finds in brackets behind a choice: 新材料（磁性材料）. */
  detail: z.string().optional(),
  /** Headings under which forms write it, besides the label. */
  aliases: z.array(z.string()).default([]),
  /** Shown only to those who may see sensitive columns; stored apart. */
  sensitive: z.boolean().default(false),
  sortable: z.boolean().default(false),
  /** Stage from which it is needed; before that an empty cell is only "needed for the next stage". */
  requiredFrom: z.string().optional(),
  hint: z.string().optional(),
})
export type Field = z.infer<typeof fieldSchema>
export type FieldInput = z.input<typeof fieldSchema>
