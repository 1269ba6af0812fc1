import { listStints, write } from '@zhaoshang/db'
import { accept, daySchema, stintKindSchema } from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../context/write-context.ts'
import { permitted, router } from '../procedure/staff.ts'
import { written } from '../refusal/of-write.ts'
import { Refused } from '../refusal/refused.ts'
import { assertMay, may } from '../scope/checked.ts'
import { readTextCursor, textCursor } from '../scope/text-cursor.ts'
import { unitsOrAll } from '../scope/units-or-all.ts'
import { assertDays, maybe, said } from './texts.ts'

const page = z.strictObject({ cursor: z.string().optional(), limit: z.int().min(1).max(200).default(50) })

const list = permitted('team.read')
  .input(page)
  .output(
    z.strictObject({
      rows: z.array(
        z.strictObject({
          id: z.string(),
          kind: stintKindSchema,
          unit: z.string(),
          name: z.string(),
          place: z.string(),
          organiser: z.string().optional(),
          fromDay: daySchema,
          toDay: daySchema.optional(),
          note: z.string().optional(),
          version: z.int(),
          mayEdit: z.boolean(),
        }),
      ),
      next: z.string().optional(),
    }),
  )
  .query(async ({ ctx, input: { cursor, limit } }) => {
    const rows = await listStints(ctx.database, {
      units: unitsOrAll(ctx, 'team.read'),
      after: cursor === undefined ? undefined : readTextCursor(cursor),
      limit: limit + 1,
    })
    const shown = rows.slice(0, limit)
    const last = rows.length > limit ? shown.at(-1) : undefined
    return {
      rows: shown.map(({ id, kind, unit, name, place, organiser, fromDay, toDay, note, version }) => ({
        id,
        kind,
        unit,
        name,
        place,
        ...(organiser !== null && { organiser }),
        fromDay,
        ...(toDay !== null && { toDay }),
        ...(note !== null && { note }),
        version,
        mayEdit: may(ctx, 'team.edit', { unit }),
      })),
      ...(last && { next: textCursor(last.fromDay, last.id) }),
    }
  })

const save = permitted('team.edit')
  .input(
    z.strictObject({
      id: z.string().nullable(),
      version: z.int(),
      kind: stintKindSchema,
      unit: z.string(),
      name: said,
      place: said,
      organiser: maybe,
      fromDay: daySchema,
      toDay: daySchema.nullable(),
      note: maybe,
    }),
  )
  .output(z.strictObject({ id: z.string(), version: z.int() }))
  .mutation(async ({ ctx, input: { id, version, ...stint } }) => {
    assertMay(ctx, 'team.edit', { unit: stint.unit })
    assertDays(stint.fromDay, stint.toDay)
    const done = await write(ctx.database, writeContext(ctx, 'stint.save'), async (w) => {
      if (id === null) return accept(await w.create('personStint', stint))
      const [found] = await w.query<{ unit: string }>('select unit from person_stint where id = $1', [id])
      if (!found) throw new Refused({ code: 'not-found', what: 'stint' })
      assertMay(ctx, 'team.edit', found)
      return accept(await w.update('personStint', id, version, stint))
    })
    const saved = written(done)
    return { id: saved.id, version: saved.version }
  })

/** Training and secondments. */
export const stintRouter = router({ list, save })
