import { daySchema } from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { readStatistics } from './read-statistics.ts'

const amounts = { projects: z.int(), yuan: z.number(), funds: z.number() }
const sumSchema = z.strictObject(amounts)
const groupSchema = z.strictObject({
  value: z.string().nullable(),
  ...amounts,
  stages: z.array(z.int()),
})

export const statisticsQuerySchema = z.strictObject({
  day: daySchema.optional(),
  origin: z.enum(['stock', 'moved']).optional(),
})

/** The register in figures, of the projects that I may see: now, or as of the end of a day. */
export const get = permitted('project.read')
  .input(statisticsQuerySchema)
  .output(
    z.strictObject({
      day: daySchema,
      isToday: z.boolean(),
      total: sumSchema,
      stages: z.array(z.strictObject({ stage: z.string(), ...amounts })),
      moved: sumSchema,
      stock: sumSchema,
      stopped: sumSchema,
      groups: z.strictObject({
        industry: z.array(groupSchema),
        unit: z.array(groupSchema),
        responsible: z.array(groupSchema),
        channel: z.array(groupSchema),
        region: z.array(groupSchema),
        size: z.array(groupSchema),
        month: z.array(groupSchema),
      }),
      rates: z.array(
        z.strictObject({
          id: z.string(),
          name: z.string(),
          unit: z.enum(['projects', 'yuan']),
          part: z.number(),
          whole: z.number(),
          percent: z.number().nullable(),
        }),
      ),
      stale: z.array(z.strictObject({ unit: z.string(), projects: z.int() })).nullable(),
    }),
  )
  .query(async ({ ctx, input }) => {
    const { groups, stages, rates, stale, ...rest } = await readStatistics(ctx, input)
    const plain = (some: (typeof groups)['unit']) =>
      some.map((group) => ({ ...group, stages: [...group.stages] }))
    return {
      ...rest,
      stages: [...stages],
      rates: [...rates],
      stale: stale && [...stale],
      groups: {
        industry: plain(groups.industry),
        unit: plain(groups.unit),
        responsible: plain(groups.responsible),
        channel: plain(groups.channel),
        region: plain(groups.region),
        size: plain(groups.size),
        month: plain(groups.month),
      },
    }
  })
