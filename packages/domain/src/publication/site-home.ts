import { z } from 'zod'
import { daySchema } from '../day/day.ts'
import { instantSchema } from '../day/instant.ts'
import { articleSchema } from './article.ts'
import { industryHeadSchema } from './industry-page.ts'
import { policyHeadSchema } from './policy-document.ts'

/** How many projects stand at a stage: a number, never a name. */
export const stageCountSchema = z.strictObject({
  stage: z.string().min(1),
  name: z.string().min(1),
  nameEn: z.string().min(1),
  count: z.int().nonnegative(),
})
export type StageCount = z.infer<typeof stageCountSchema>

/** Everything that the portal's first page shows. */
export const siteHomeSchema = z.strictObject({
  district: z.strictObject({
    name: z.string().min(1),
    shortName: z.string().min(1),
    nameEn: z.string().min(1),
  }),
  /** The article of kind `district`, where one is published. */
  about: articleSchema.optional(),
  /** In the plan's order, every stage, also those without a project. */
  projectsByStage: z.array(stageCountSchema),
  industries: z.array(industryHeadSchema),
  /** Newest first, a few. */
  policies: z.array(policyHeadSchema),
  /** Day by the business clock, and when anything shown was last changed. */
  today: daySchema,
  updatedAt: instantSchema,
})
export type SiteHome = z.infer<typeof siteHomeSchema>
