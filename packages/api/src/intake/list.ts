import { instantSchema } from '@zhaoshang/domain'
import { z } from 'zod'
import { notYet } from '../procedure/not-yet.ts'
import { permitted } from '../procedure/staff.ts'
import { intakeStateSchema } from './intake-view.ts'

/** Uploaded forms of a return, newest first. */
export const list = permitted('return.fill')
  .input(z.strictObject({ key: z.string() }))
  .output(
    z.array(
      z.strictObject({
        id: z.string(),
        fileName: z.string(),
        sheet: z.string(),
        list: z.string().nullable(),
        state: intakeStateSchema,
        at: instantSchema,
      }),
    ),
  )
  .query(() => notYet())
