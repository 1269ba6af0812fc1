import { z } from 'zod'

/** A part of a published text: an optional heading and its paragraphs, plain text without markup. */
export const sectionSchema = z.strictObject({
  heading: z.string().min(1).optional(),
  paragraphs: z.array(z.string().min(1)).min(1),
})
export type Section = z.infer<typeof sectionSchema>

/** A figure with what it counts: `面积` `1593` `平方公里`. `asOf` says when or from what it is known. */
export const figureSchema = z.strictObject({
  label: z.string().min(1),
  value: z.string().min(1),
  unit: z.string().min(1).optional(),
  asOf: z.string().min(1).optional(),
})
export type Figure = z.infer<typeof figureSchema>
