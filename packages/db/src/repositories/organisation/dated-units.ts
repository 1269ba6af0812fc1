import type { DatedUnit } from '@zhaoshang/domain'
import type { Queryable } from '../../database/database.ts'

/** Every unit that ever was, once for each time that it was called and described so, in the order of the units. */
export async function datedUnits(q: Queryable): Promise<DatedUnit[]> {
  const rows = await q.query<
    Omit<DatedUnit, 'parent' | 'toDay'> & { parent: string | null; toDay: DatedUnit['fromDay'] | null }
  >(
    `select unit.code, p.name, p.short_name as "shortName", p.aliases, p.kinds, p.capabilities, p.parent,
            p.from_day as "fromDay", p.to_day as "toDay"
     from unit join unit_period p on p.unit_code = unit.code
     order by unit.position, unit.code, p.from_day`,
  )
  return rows.map(({ parent, toDay, ...unit }) => ({
    ...unit,
    ...(parent !== null && { parent }),
    ...(toDay !== null && { toDay }),
  }))
}
