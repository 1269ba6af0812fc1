import { compareInstants, dayOfInstant, siteHomeSchema, type Instant, type SiteHome } from '@zhaoshang/domain'
import { z } from 'zod'
import type { PortalReader } from './portal-reader.ts'
import { readNewestArticle } from './read-article.ts'
import { readIndustries } from './read-industries.ts'
import { readPolicies } from './read-policies.ts'

const newestPolicies = 5

const planRowSchema = z.object({
  district: z.object({ name: z.string(), shortName: z.string(), nameEn: z.string() }),
  stages: z.array(z.object({ id: z.string(), name: z.string(), nameEn: z.string() })),
})

/** What the first page shows, as of `now`. Throws where no plan is loaded, which start-up never leaves behind. */
export async function readSiteHome(reader: PortalReader, now: Instant): Promise<SiteHome> {
  const [plan, counts, about, industries, policies] = await Promise.all([
    reader.query(`select district, stages from portal.plan`),
    reader.query<{ stage: string; projects: number }>(`select stage, projects from portal.project_stage`),
    readNewestArticle(reader, 'district'),
    readIndustries(reader),
    readPolicies(reader, newestPolicies),
  ])
  const { district, stages } = planRowSchema.parse(plan.rows[0])
  const countOf = new Map(counts.rows.map(({ stage, projects }) => [stage, projects]))
  const shown = [...(about ? [about] : []), ...industries, ...policies]
  return siteHomeSchema.parse({
    district,
    ...(about && { about }),
    projectsByStage: stages.map(({ id, name, nameEn }) => ({
      stage: id,
      name,
      nameEn,
      count: countOf.get(id) ?? 0,
    })),
    industries,
    policies,
    today: dayOfInstant(now),
    updatedAt:
      shown
        .map(({ updatedAt }) => updatedAt)
        .sort(compareInstants)
        .at(-1) ?? now,
  })
}
