import { targetsOf, write, type Row } from '@zhaoshang/db'
import {
  accept,
  daySchema,
  figureText,
  refuse,
  splitFaults,
  targetYearStateSchema,
  yearOf,
} from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../context/write-context.ts'
import { permitted } from '../procedure/staff.ts'
import { written } from '../refusal/of-write.ts'
import type { ApiRefusal } from '../refusal/refusal.ts'
import { may } from '../scope/checked.ts'
import { findTarget, indicatorFor, moveYear } from './find-target.ts'

const yearSchema = z.int().min(2000).max(2100)
const figureSchema = z
  .int()
  .min(0)
  .max(10 ** 12)
const versioned = z.strictObject({ version: z.int() })

/** Begins the year, lays it before the units, takes it back, puts it in force. */
export const moveYearTo = permitted('target.edit')
  .input(
    z.strictObject({
      year: yearSchema,
      action: z.enum(['consult', 'take-back', 'issue']),
      version: z.int().min(0),
    }),
  )
  .output(z.strictObject({ state: targetYearStateSchema, version: z.int() }))
  .mutation(async ({ ctx, input: { year, action, version } }) => {
    const moved = await write<{ state: z.infer<typeof targetYearStateSchema>; version: number }, ApiRefusal>(
      ctx.database,
      writeContext(ctx, `target.${action}`),
      async (w) => {
        const to = await moveYear(w, year, action)
        if (!to.ok) return to
        const { state, stored } = to.value
        if (!stored && version !== 0) return refuse({ code: 'stale', version: 0 })
        const row = stored
          ? await w.update('targetYear', String(year), version, { state })
          : await w.create('targetYear', { year, state })
        const targets = await targetsOf(w, { year, units: null })
        await w.createMany(
          'targetEvent',
          targets.map(({ id, figure }) => ({ targetId: id, action, to: figure })),
        )
        // Asked anew, every unit answers anew.
        if (action === 'consult')
          await w.updateMany(
            'target',
            targets.map((target) => ({
              key: target.id,
              expectedVersion: target.version,
              patch: { answer: 'asked' as const, otherFigure: null, otherReason: null },
            })),
          )
        return accept({ state: row.state, version: row.version })
      },
    )
    return written(moved)
  })

/** Figures that the office proposes, many at once: typed or pasted into the grid. */
export const set = permitted('target.edit')
  .input(
    z.strictObject({
      year: yearSchema,
      cells: z
        .array(
          z.strictObject({
            indicator: z.string().max(100),
            unit: z.string().max(100),
            figure: figureSchema,
            version: z.int().min(0),
          }),
        )
        .min(1)
        .max(2_000),
    }),
  )
  .output(z.strictObject({ changed: z.int() }))
  .mutation(async ({ ctx, input: { year, cells } }) => {
    const done = await write<{ changed: number }, ApiRefusal>(
      ctx.database,
      writeContext(ctx, 'target.set'),
      async (w) => {
        const allowed = await moveYear(w, year, 'set')
        if (!allowed.ok) return allowed
        if (!allowed.value.stored) await w.create('targetYear', { year })
        const stored = new Map(
          (await targetsOf(w, { year, units: null })).map((one) => [`${one.indicator}/${one.unit}`, one]),
        )
        const changed: { cell: (typeof cells)[number]; before: Row<'target'> | undefined }[] = []
        for (const cell of cells) {
          const { indicator, unit, figure, version } = cell
          if (!indicatorFor(ctx.plan, indicator, unit) || !may(ctx, 'target.edit', { unit }))
            return refuse({ code: 'not-found', what: 'indicator' })
          const before = stored.get(`${indicator}/${unit}`)
          if (before?.figure === figure) continue
          if (!before && version !== 0) return refuse({ code: 'stale', version: 0 })
          changed.push({ cell, before })
        }
        // A whole grid is pasted at once: one statement for what is new, one for what is changed, one for the steps.
        await w.updateMany(
          'target',
          changed.flatMap(({ cell: { figure, version }, before }) =>
            before
              ? [
                  {
                    key: before.id,
                    expectedVersion: version,
                    patch: { figure, answer: 'asked' as const, otherFigure: null, otherReason: null },
                  },
                ]
              : [],
          ),
        )
        const made = await w.createMany(
          'target',
          changed.flatMap(({ cell: { indicator, unit, figure }, before }) =>
            before ? [] : [{ year, indicator, unit, figure }],
          ),
        )
        const idOf = new Map(made.map(({ indicator, unit, id }) => [`${indicator}/${unit}`, id]))
        await w.createMany(
          'targetEvent',
          changed.map(({ cell: { indicator, unit, figure }, before }) => ({
            targetId: before?.id ?? idOf.get(`${indicator}/${unit}`) ?? '',
            action: 'set' as const,
            from: before?.figure ?? null,
            to: figure,
          })),
        )
        return accept({ changed: changed.length })
      },
    )
    return written(done)
  })

/** A unit agrees to a figure, or names another with its reason. */
export const answer = permitted('target.consult')
  .input(
    z.strictObject({
      id: z.string().max(100),
      version: z.int().min(1),
      agrees: z.boolean(),
      otherFigure: figureSchema.nullable(),
      reason: z.string().trim().max(500),
    }),
  )
  .output(versioned)
  .mutation(async ({ ctx, input: { id, version, agrees, otherFigure, reason } }) => {
    const done = await write<{ version: number }, ApiRefusal>(
      ctx.database,
      writeContext(ctx, 'target.answer'),
      async (w) => {
        const found = await findTarget(w, ctx, id, 'target.consult')
        if (!found.ok) return found
        const { target } = found.value
        const allowed = await moveYear(w, target.year, 'answer')
        if (!allowed.ok) return allowed
        if (!agrees && (reason === '' || otherFigure === null)) return refuse({ code: 'reason-needed' })
        const row = await w.update('target', id, version, {
          answer: agrees ? 'agreed' : 'other',
          otherFigure: agrees ? null : otherFigure,
          otherReason: agrees ? null : reason,
        })
        await w.create('targetEvent', {
          targetId: id,
          action: 'answer',
          from: target.figure,
          to: agrees ? target.figure : otherFigure,
          reason: agrees ? null : reason,
        })
        return accept({ version: row.version })
      },
    )
    return written(done)
  })

/** A unit splits its own figure over quarters and over sub-units or persons; the parts make up the whole. */
export const split = permitted('target.split')
  .input(
    z.strictObject({
      id: z.string().max(100),
      version: z.int().min(1),
      quarters: z.tuple([figureSchema, figureSchema, figureSchema, figureSchema]).nullable(),
      shares: z
        .array(z.strictObject({ name: z.string().trim().min(1).max(60), figure: figureSchema }))
        .max(60),
    }),
  )
  .output(versioned)
  .mutation(async ({ ctx, input: { id, version, quarters, shares } }) => {
    const done = await write<{ version: number }, ApiRefusal>(
      ctx.database,
      writeContext(ctx, 'target.split'),
      async (w) => {
        const found = await findTarget(w, ctx, id, 'target.split')
        if (!found.ok) return found
        const { target, indicator } = found.value
        const allowed = await moveYear(w, target.year, 'split')
        if (!allowed.ok) return allowed
        for (const parts of [quarters, shares.length > 0 ? shares.map(({ figure }) => figure) : null]) {
          const fault =
            parts && splitFaults(target.figure, parts).find(({ code }) => code === 'split-differs')
          if (fault && 'left' in fault)
            return refuse({ code: 'split-differs', left: figureText(indicator, fault.left) })
        }
        const row = await w.update('target', id, version, { quarters, shares })
        await w.create('targetEvent', {
          targetId: id,
          action: 'split',
          from: target.figure,
          to: target.figure,
        })
        return accept({ version: row.version })
      },
    )
    return written(done)
  })

/** The office changes a figure in force, with its reason; what was split is split anew. */
export const adjust = permitted('target.edit')
  .input(
    z.strictObject({
      id: z.string().max(100),
      version: z.int().min(1),
      figure: figureSchema,
      reason: z.string().trim().max(500),
    }),
  )
  .output(versioned)
  .mutation(async ({ ctx, input: { id, version, figure, reason } }) => {
    const done = await write<{ version: number }, ApiRefusal>(
      ctx.database,
      writeContext(ctx, 'target.adjust'),
      async (w) => {
        const found = await findTarget(w, ctx, id, 'target.edit')
        if (!found.ok) return found
        const { target } = found.value
        const allowed = await moveYear(w, target.year, 'adjust', reason)
        if (!allowed.ok) return allowed
        const row = await w.update('target', id, version, { figure, quarters: null, shares: [] })
        await w.create('targetEvent', {
          targetId: id,
          action: 'adjust',
          from: target.figure,
          to: figure,
          reason,
        })
        return accept({ version: row.version })
      },
    )
    return written(done)
  })

/** What was done, entered where nobody can count it; a correction is an entry below nought. */
export const enter = permitted('target.split')
  .input(
    z.strictObject({
      id: z.string().max(100),
      day: daySchema,
      figure: z
        .int()
        .min(-(10 ** 12))
        .max(10 ** 12),
      source: z.string().trim().min(1).max(200),
    }),
  )
  .output(z.strictObject({ id: z.string() }))
  .mutation(async ({ ctx, input: { id, day, figure, source } }) => {
    const done = await write<{ id: string }, ApiRefusal>(
      ctx.database,
      writeContext(ctx, 'target.enter'),
      async (w) => {
        const found = await findTarget(w, ctx, id, 'target.split')
        if (!found.ok) return found
        const { target, indicator } = found.value
        const allowed = await moveYear(w, target.year, 'enter')
        if (!allowed.ok) return allowed
        if (!('manual' in indicator.measure) || yearOf(day) !== target.year)
          return refuse({ code: 'figure-invalid', read: figureText(indicator, figure) })
        const { year, indicator: of, unit } = target
        return accept({
          id: (await w.create('targetEntry', { year, indicator: of, unit, day, figure, source })).id,
        })
      },
    )
    return written(done)
  })
