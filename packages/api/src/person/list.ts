import { listPeople } from '@zhaoshang/db'
import { dayOfInstant } from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { assertMay, may } from '../scope/checked.ts'
import { readTextCursor, textCursor } from '../scope/text-cursor.ts'
import { unitsOrAll } from '../scope/units-or-all.ts'
import { personView, personViewSchema } from './person-view.ts'

/** People of the units that I may see, by name. */
export const list = permitted('person.read')
  .input(
    z.strictObject({
      unit: z.string().optional(),
      search: z.string().trim().max(40).optional(),
      /** Those who left. */
      left: z.boolean().default(false),
      cursor: z.string().optional(),
      limit: z.int().min(1).max(200).default(50),
    }),
  )
  .output(
    z.strictObject({ rows: z.array(personViewSchema), next: z.string().optional(), mayAdd: z.boolean() }),
  )
  .query(async ({ ctx, input: { unit, search, left, cursor, limit } }) => {
    if (unit !== undefined) assertMay(ctx, 'person.read', { unit })
    const after = cursor === undefined ? undefined : readTextCursor(cursor)
    const { rows, more } = await listPeople(ctx.database, {
      day: dayOfInstant(ctx.clock.now()),
      units: unitsOrAll(ctx, 'person.read'),
      unit,
      search: search === '' ? undefined : search,
      left,
      after: after && { name: after.key, id: after.id },
      limit,
    })
    const last = more ? rows.at(-1) : undefined
    return {
      rows: rows.map((person) =>
        personView(ctx.plan, person, {
          edit: may(ctx, 'person.edit', { unit: person.unit }),
          handOver: may(ctx, 'person.hand-over', { unit: person.unit }),
        }),
      ),
      ...(last && { next: textCursor(last.name, last.id) }),
      mayAdd: ctx.plan.units.some(({ code }) => may(ctx, 'person.edit', { unit: code })),
    }
  })
