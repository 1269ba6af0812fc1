import { auditHead, auditLines } from '@zhaoshang/db'
import { instantSchema } from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'

/** Where the chain stands, and when it was walked last. */
export const state = permitted('audit.read')
  .output(
    z.strictObject({
      head: z.strictObject({ seq: z.int(), hash: z.string(), at: instantSchema }).nullable(),
      verifiedAt: instantSchema.nullable(),
    }),
  )
  .query(async ({ ctx: { database } }) => {
    const verify = { exact: ['audit.verify'], families: [], not: [] }
    const [[last], head] = await Promise.all([auditLines(database, { acts: verify }, 1), auditHead(database)])
    return { head, verifiedAt: last?.at ?? null }
  })
