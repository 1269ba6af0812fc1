import { personWith, write } from '@zhaoshang/db'
import {
  accept,
  contractPaymentSchema,
  contractTaskSchema,
  currencySchema,
  dayOfInstant,
  daySchema,
  largestMinor,
  testExpr,
} from '@zhaoshang/domain'
import { z } from 'zod'
import type { ActorContext } from '../context/staff-context.ts'
import { writeContext } from '../context/write-context.ts'
import { permitted } from '../procedure/staff.ts'
import { written } from '../refusal/of-write.ts'
import { Refused } from '../refusal/refused.ts'
import { assertMay, may } from '../scope/checked.ts'
import { findTeam } from './find-team.ts'
import { assertDays, maybe, said } from './texts.ts'

/** Null and version 0: a new one. */
const which = { id: z.string().nullable(), version: z.int() }
const stored = z.strictObject({ id: z.string(), version: z.int() })

export const save = permitted('team.edit')
  .input(
    z.strictObject({
      ...which,
      kind: z.string(),
      unit: z.string(),
      name: said,
      place: maybe,
      aim: maybe,
      fromDay: daySchema,
      toDay: daySchema.nullable(),
    }),
  )
  .output(stored)
  .mutation(async ({ ctx, input: { id, version, ...team } }) => {
    assertMay(ctx, 'team.edit', { unit: team.unit })
    assertDays(team.fromDay, team.toDay)
    assertKind(ctx, team)
    const done = await write(ctx.database, writeContext(ctx, 'team.save'), async (w) => {
      if (id === null) return accept(await w.create('team', team))
      await findTeam(w, ctx, id, 'team.edit')
      return accept(await w.update('team', id, version, team))
    })
    const saved = written(done)
    return { id: saved.id, version: saved.version }
  })

function assertKind({ plan }: ActorContext, { kind, unit: code }: { kind: string; unit: string }): void {
  const known = plan.teamKinds.find(({ id }) => id === kind)
  const unit = plan.units.find((one) => one.code === code)
  if (!known || !unit) throw new Refused({ code: 'organisation-impossible', why: 'kind-unknown' })
  if (known.units && !testExpr(known.units, unit))
    throw new Refused({ code: 'organisation-impossible', why: 'unit-not-for-team' })
}

export const saveMember = permitted('team.edit')
  .input(
    z.strictObject({
      ...which,
      team: z.string(),
      /** Somebody of the units; absent: from outside, by name. */
      person: z.string().nullable(),
      name: said,
      organisation: maybe,
      duty: maybe,
      fromDay: daySchema,
      toDay: daySchema.nullable(),
    }),
  )
  .output(stored)
  .mutation(async ({ ctx, input: { id, version, team, person, ...member } }) => {
    assertDays(member.fromDay, member.toDay)
    const done = await write(ctx.database, writeContext(ctx, 'team.member'), async (w) => {
      await findTeam(w, ctx, team, 'team.edit')
      if (person !== null) {
        const known = await personWith(w, person, dayOfInstant(ctx.clock.now()))
        if (!known || !may(ctx, 'person.read', { unit: known.unit }))
          throw new Refused({ code: 'not-found', what: 'person' })
      }
      const row = { ...member, personId: person }
      if (id === null) return accept(await w.create('teamMember', { ...row, teamId: team }))
      const [own] = await w.query('select id from team_member where id = $1 and team_id = $2', [id, team])
      if (!own) throw new Refused({ code: 'not-found', what: 'member' })
      return accept(await w.update('teamMember', id, version, row))
    })
    const saved = written(done)
    return { id: saved.id, version: saved.version }
  })

export const saveContract = permitted('team.edit')
  .input(
    z.strictObject({
      ...which,
      team: z.string(),
      number: said,
      fromDay: daySchema,
      toDay: daySchema.nullable(),
      feeMinor: z.int().nonnegative().max(largestMinor),
      currency: currencySchema,
      tasks: z.array(contractTaskSchema).max(200),
      payments: z.array(contractPaymentSchema).max(200),
    }),
  )
  .output(stored)
  .mutation(async ({ ctx, input: { id, version, team, ...contract } }) => {
    assertDays(contract.fromDay, contract.toDay)
    const done = await write(ctx.database, writeContext(ctx, 'team.contract'), async (w) => {
      const { kind } = await findTeam(w, ctx, team, 'team.edit')
      if (!ctx.plan.teamKinds.some((one) => one.id === kind && one.contract))
        throw new Refused({ code: 'organisation-impossible', why: 'kind-unknown' })
      if (id === null) return accept(await w.create('teamContract', { ...contract, teamId: team }))
      const [own] = await w.query('select id from team_contract where id = $1 and team_id = $2', [id, team])
      if (!own) throw new Refused({ code: 'not-found', what: 'contract' })
      return accept(await w.update('teamContract', id, version, contract))
    })
    const saved = written(done)
    return { id: saved.id, version: saved.version }
  })
