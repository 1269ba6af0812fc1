import { z } from 'zod'
import { instantSchema } from '../day/instant.ts'
import { inLanguages } from './language.ts'
import { figureSchema, sectionSchema } from './section.ts'

/** Where a link of a chain stands, and whether the district has it, wants more of it or lacks it. */
export const chainNodeSchema = z.strictObject({
  part: z.enum(['upstream', 'midstream', 'downstream']),
  name: z.string().min(1),
  standing: z.enum(['strong', 'present', 'wanted']),
})
export type ChainNode = z.infer<typeof chainNodeSchema>

/** What the public page of an industry says, in one language. */
export const industryContentSchema = z.strictObject({
  title: z.string().min(1),
  /** What the plan means to do with it, in a word or two: 引领, 培育壮大. */
  role: z.string().min(1),
  summary: z.string().min(1),
  figures: z.array(figureSchema).default([]),
  chain: z.array(chainNodeSchema).default([]),
  sections: z.array(sectionSchema),
  source: z.string().min(1).optional(),
})
export type IndustryContent = z.infer<typeof industryContentSchema>

const headShape = {
  slug: z.string().min(1),
  /** Id in the plan's vocabulary of industries. */
  industry: z.string().min(1),
  position: z.int(),
  example: z.boolean(),
  publishedAt: instantSchema,
  updatedAt: instantSchema,
}

/** An industry in a list. */
export const industryHeadSchema = z.strictObject({
  ...headShape,
  content: inLanguages(industryContentSchema.pick({ title: true, role: true, summary: true })),
})
export type IndustryHead = z.infer<typeof industryHeadSchema>

/** A published page about an industry. */
export const industryPageSchema = z.strictObject({
  ...headShape,
  content: inLanguages(industryContentSchema),
})
export type IndustryPage = z.infer<typeof industryPageSchema>
