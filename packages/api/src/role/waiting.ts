import { requestsWithRolesWaiting } from '@zhaoshang/db'
import { z } from 'zod'
import { accountRequestSchema, requestView } from '../account/request-view.ts'
import { permitted } from '../procedure/staff.ts'
import { may } from '../scope/checked.ts'

/** Confirmed accounts whose wished roles wait for a decision, oldest first. */
export const waiting = permitted('role.read')
  .output(z.array(accountRequestSchema))
  .query(async ({ ctx }) =>
    (await requestsWithRolesWaiting(ctx.database))
      .filter(({ unit }) => may(ctx, 'role.read', { unit }))
      .map((row) => requestView(ctx.plan, row)),
  )
