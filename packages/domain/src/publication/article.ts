import { z } from 'zod'
import { instantSchema } from '../day/instant.ts'
import { inLanguages } from './language.ts'
import { figureSchema, sectionSchema } from './section.ts'

/** `interpretation` explains a policy, `district` tells about the place; the set is open. */
export const articleKindSchema = z.string().min(1)

/** The text of an article; figures where it tells facts. */
export const articleContentSchema = z.strictObject({
  title: z.string().min(1),
  summary: z.string().min(1),
  figures: z.array(figureSchema).default([]),
  sections: z.array(sectionSchema),
  /** Where the facts are from. */
  source: z.string().min(1).optional(),
})
export type ArticleContent = z.infer<typeof articleContentSchema>

/** A published article; an interpretation names its policy, and the policy's page names it. */
export const articleSchema = z.strictObject({
  slug: z.string().min(1),
  kind: articleKindSchema,
  content: inLanguages(articleContentSchema),
  policy: z.strictObject({ slug: z.string().min(1), title: inLanguages(z.string().min(1)) }).optional(),
  example: z.boolean(),
  publishedAt: instantSchema,
  updatedAt: instantSchema,
})
export type Article = z.infer<typeof articleSchema>
