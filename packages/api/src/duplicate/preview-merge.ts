import { belongingsOf } from '@zhaoshang/db'
import { epochMs, formatValue, maskSensitive, mergeDifferences } from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { mergeSides } from './merge-sides.ts'
import { isProgress } from './merge-projects.ts'

const which = { kept: z.string().max(100), merged: z.string().max(100) }

/** What would become of two projects if one went into the other: fields to choose, and what goes along. */
export const previewMerge = permitted('project.decide')
  .input(z.strictObject(which))
  .output(
    z.strictObject({
      keptVersion: z.int(),
      mergedVersion: z.int(),
      fields: z.array(
        z.strictObject({
          field: z.string(),
          label: z.string(),
          kept: z.string(),
          merged: z.string(),
          proposed: z.enum(['kept', 'merged']),
        }),
      ),
      /** Rows by kind that go along. */
      moves: z.record(z.string(), z.int()),
      /** Whose it could be, and who could have reported it first. */
      units: z.array(z.string()),
      firstReporter: z.string(),
    }),
  )
  .query(async ({ ctx, input }) => {
    const { plan, database } = ctx
    const { kept, merged } = await mergeSides(ctx, input)
    const [own, other] = [
      { ...kept.values, ...kept.sensitive },
      { ...merged.values, ...merged.sensitive },
    ]
    const [ownShown, otherShown] = [maskSensitive(plan, own), maskSensitive(plan, other)]
    const first = epochMs(kept.createdAt) <= epochMs(merged.createdAt) ? kept : merged
    return {
      keptVersion: kept.version,
      mergedVersion: merged.version,
      fields: mergeDifferences(plan, 'project', own, other)
        .filter(({ field }) => !isProgress(field))
        .map(({ field, proposed }) => ({
          field: field.id,
          label: field.unit === undefined ? field.label : `${field.label}（${field.unit}）`,
          kept: formatValue(plan, field, ownShown[field.id]),
          merged: formatValue(plan, field, otherShown[field.id]),
          proposed,
        })),
      moves: Object.fromEntries(
        (await belongingsOf(database, merged.id)).map(({ entity, rows }) => [entity, rows.length]),
      ),
      units: [...new Set([kept.reportingUnit, merged.reportingUnit])],
      firstReporter: first.firstReporter,
    }
  })
