import { contractsOf, membersOf } from '@zhaoshang/db'
import { currencySchema } from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { may } from '../scope/checked.ts'
import { findTeam } from './find-team.ts'
import { contractSchema, memberSchema, memberView, teamView, teamViewSchema } from './team-view.ts'

/** A team with its roster and its contracts. */
export const get = permitted('team.read')
  .input(z.strictObject({ id: z.string() }))
  .output(
    z.strictObject({
      team: teamViewSchema,
      members: z.array(memberSchema),
      contracts: z.array(contractSchema),
    }),
  )
  .query(async ({ ctx, input: { id } }) => {
    const team = await findTeam(ctx.database, ctx, id, 'team.read')
    const [members, contracts] = await Promise.all([
      membersOf(ctx.database, id),
      contractsOf(ctx.database, id),
    ])
    return {
      team: teamView(ctx.plan, team, may(ctx, 'team.edit', { unit: team.unit })),
      members: members.map(memberView),
      contracts: contracts.map(({ id: contract, number, fromDay, toDay, feeMinor, currency, ...rest }) => ({
        id: contract,
        number,
        fromDay,
        ...(toDay !== null && { toDay }),
        feeMinor,
        currency: currencySchema.parse(currency),
        tasks: [...rest.tasks],
        payments: [...rest.payments],
        version: rest.version,
      })),
    }
  })
