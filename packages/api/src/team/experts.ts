import { listExperts, write } from '@zhaoshang/db'
import { accept } from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../context/write-context.ts'
import { permitted, router } from '../procedure/staff.ts'
import { written } from '../refusal/of-write.ts'
import { Refused } from '../refusal/refused.ts'
import { assertMay, may } from '../scope/checked.ts'
import { readTextCursor, textCursor } from '../scope/text-cursor.ts'
import { unitsOrAll } from '../scope/units-or-all.ts'
import { maybe, said } from './texts.ts'

const list = permitted('team.read')
  .input(z.strictObject({ cursor: z.string().optional(), limit: z.int().min(1).max(200).default(50) }))
  .output(
    z.strictObject({
      rows: z.array(
        z.strictObject({
          id: z.string(),
          unit: z.string(),
          name: z.string(),
          organisation: z.string().optional(),
          field: z.string().optional(),
          /** For those who keep the entry. */
          contact: z.string().optional(),
          note: z.string().optional(),
          version: z.int(),
          mayEdit: z.boolean(),
        }),
      ),
      next: z.string().optional(),
    }),
  )
  .query(async ({ ctx, input: { cursor, limit } }) => {
    const rows = await listExperts(ctx.database, {
      units: unitsOrAll(ctx, 'team.read'),
      after: cursor === undefined ? undefined : readTextCursor(cursor),
      limit: limit + 1,
    })
    const shown = rows.slice(0, limit)
    const last = rows.length > limit ? shown.at(-1) : undefined
    return {
      rows: shown.map(({ id, unit, name, organisation, field, contact, note, version }) => {
        const mayEdit = may(ctx, 'team.edit', { unit })
        return {
          id,
          unit,
          name,
          ...(organisation !== null && { organisation }),
          ...(field !== null && { field }),
          ...(contact !== null && mayEdit && { contact }),
          ...(note !== null && { note }),
          version,
          mayEdit,
        }
      }),
      ...(last && { next: textCursor(last.name, last.id) }),
    }
  })

const save = permitted('team.edit')
  .input(
    z.strictObject({
      id: z.string().nullable(),
      version: z.int(),
      unit: z.string(),
      name: said,
      organisation: maybe,
      field: maybe,
      contact: maybe,
      note: maybe,
    }),
  )
  .output(z.strictObject({ id: z.string(), version: z.int() }))
  .mutation(async ({ ctx, input: { id, version, ...expert } }) => {
    assertMay(ctx, 'team.edit', { unit: expert.unit })
    const done = await write(ctx.database, writeContext(ctx, 'expert.save'), async (w) => {
      if (id === null) return accept(await w.create('expert', expert))
      const [found] = await w.query<{ unit: string }>('select unit from expert where id = $1', [id])
      if (!found) throw new Refused({ code: 'not-found', what: 'expert' })
      assertMay(ctx, 'team.edit', found)
      return accept(await w.update('expert', id, version, expert))
    })
    const saved = written(done)
    return { id: saved.id, version: saved.version }
  })

/** Experts and entrepreneurs who can be asked. */
export const expertRouter = router({ list, save })
