import { getProject, recordsById } from '@zhaoshang/db'
import { maskSensitive, valuesSchema } from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { Refused } from '../refusal/refused.ts'
import { assertMay, may } from '../scope/checked.ts'
import { projectHeadSchema } from './project-head.ts'

/** One project with all values; contacts masked, for those who may know of them. */
export const get = permitted('project.read')
  .input(z.strictObject({ id: z.string() }))
  .output(projectHeadSchema.extend({ values: valuesSchema, origin: z.enum(['stock', 'moved']) }))
  .query(async ({ ctx, input: { id } }) => {
    const project = await getProject(ctx.database, id)
    if (!project) throw new Refused({ code: 'not-found', what: 'project' })
    assertMay(ctx, 'project.read', project)
    const sensitive = may(ctx, 'contact.read', project)
    const [record] = sensitive ? await recordsById(ctx.database, 'project', [id], { sensitive }) : []
    const { version, name, stage, status, reportingUnit, responsibleUnit, placeUnit, industry } = project
    const { investmentYuan, latestProgress, latestProgressDay, updatedAt, origin } = project
    return {
      id,
      version,
      name,
      stage,
      status,
      reportingUnit,
      responsibleUnit,
      placeUnit,
      industry,
      investmentYuan,
      latestProgress,
      latestProgressDay,
      updatedAt,
      origin,
      values: maskSensitive(ctx.plan, { ...project.values, ...record?.sensitive }),
    }
  })
