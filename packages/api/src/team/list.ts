import { listTeams } from '@zhaoshang/db'
import { dayOfInstant } from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { may } from '../scope/checked.ts'
import { unitsOrAll } from '../scope/units-or-all.ts'
import { teamView, teamViewSchema } from './team-view.ts'

/** Teams of the units that I may see, with how many people they have today. */
export const list = permitted('team.read')
  .output(z.strictObject({ rows: z.array(teamViewSchema), mayAdd: z.boolean() }))
  .query(async ({ ctx }) => {
    const day = dayOfInstant(ctx.clock.now())
    const rows = await listTeams(ctx.database, { units: unitsOrAll(ctx, 'team.read'), day })
    return {
      rows: rows.map((team) => teamView(ctx.plan, team, may(ctx, 'team.edit', { unit: team.unit }))),
      mayAdd: ctx.plan.units.some(({ code }) => may(ctx, 'team.edit', { unit: code })),
    }
  })
