import { projectAtVersions, projectVersions, type ProjectVersion } from '@zhaoshang/db'
import { instantSchema } from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { Refused } from '../refusal/refused.ts'
import { allLines, changedLines, changedLineSchema } from './changed-lines.ts'
import { findProject } from './find-project.ts'

const versionSchema = z.strictObject({
  version: z.int(),
  at: instantSchema,
  actorName: z.string().nullable(),
  /** Code of the act. */
  label: z.string(),
})

const headOf = ({ version, at, actorName, label }: ProjectVersion) => ({ version, at, actorName, label })

/** Versions of a project, newest first. */
export const versions = permitted('project.read')
  .input(
    z.strictObject({
      id: z.string().max(100),
      before: z.int().optional(),
      limit: z.int().min(1).max(200).default(50),
    }),
  )
  .output(z.strictObject({ versions: z.array(versionSchema), more: z.boolean() }))
  .query(async ({ ctx, input: { id, before, limit } }) => {
    await findProject(ctx, id, 'project.read')
    const found = await projectVersions(ctx.database, id, { before, limit: limit + 1 })
    return { versions: found.slice(0, limit).map(headOf), more: found.length > limit }
  })

/** Two versions of a project side by side, what differs first; contacts stand in no version. */
export const compare = permitted('project.read')
  .input(z.strictObject({ id: z.string().max(100), from: z.int(), to: z.int() }))
  .output(
    z.strictObject({
      from: versionSchema,
      to: versionSchema,
      lines: z.array(changedLineSchema.extend({ differs: z.boolean() })),
    }),
  )
  .query(async ({ ctx, input: { id, from, to } }) => {
    await findProject(ctx, id, 'project.read')
    const found = await projectAtVersions(ctx.database, id, [from, to])
    const [older, newer] = [
      found.find(({ version }) => version === from),
      found.find(({ version }) => version === to),
    ]
    if (!older || !newer) throw new Refused({ code: 'not-found', what: 'version' })
    return { from: headOf(older), to: headOf(newer), lines: allLines(ctx.plan, older.row, newer.row) }
  })

/** What happened to a project since a version that somebody read: for whoever was refused because others were quicker. */
export const changesSince = permitted('project.read')
  .input(z.strictObject({ id: z.string().max(100), version: z.int() }))
  .output(z.strictObject({ by: z.array(versionSchema), changes: z.array(changedLineSchema) }))
  .query(async ({ ctx, input: { id, version } }) => {
    const project = await findProject(ctx, id, 'project.read')
    const [newest, rows] = await Promise.all([
      projectVersions(ctx.database, id, { limit: 20 }),
      projectAtVersions(ctx.database, id, [version]),
    ])
    return {
      by: newest.filter((one) => one.version > version).map(headOf),
      changes: rows[0] ? changedLines(ctx.plan, rows[0].row, project) : [],
    }
  })
