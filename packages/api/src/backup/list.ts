import { backupRuns } from '@zhaoshang/db'
import { instantSchema } from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'

/** What is decided about scheduled backups, and how the last of them went. */
export const list = permitted('backup.read')
  .output(
    z.strictObject({
      everyHours: z.int(),
      keep: z.int(),
      runs: z.array(
        z.strictObject({
          id: z.string(),
          startedAt: instantSchema,
          endedAt: instantSchema.nullable(),
          path: z.string(),
          bytes: z.number().nullable(),
          rows: z.int().nullable(),
          files: z.int().nullable(),
          encrypted: z.boolean(),
          verified: z.boolean(),
          failure: z.string().nullable(),
          removedAt: instantSchema.nullable(),
        }),
      ),
    }),
  )
  .query(async ({ ctx: { database, settings } }) => ({
    everyHours: settings['backup.everyHours'],
    keep: settings['backup.keep'],
    runs: await backupRuns(database, 100),
  }))
