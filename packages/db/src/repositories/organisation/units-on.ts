import type { Day, Unit } from '@zhaoshang/domain'
import type { Queryable } from '../../database/database.ts'

/** The units that exist on a day, called and described as on that day, in the order of the plan. */
export async function unitsOn(q: Queryable, day: Day): Promise<Unit[]> {
  const rows = await q.query<Omit<Unit, 'parent'> & { parent: string | null }>(
    `select unit.code, p.name, p.short_name as "shortName", p.aliases, p.kinds, p.capabilities, p.parent
     from unit join unit_period p on p.unit_code = unit.code
     where p.from_day <= $1 and (p.to_day is null or p.to_day > $1)
     order by unit.position, unit.code`,
    [day],
  )
  return rows.map(({ parent, ...unit }) => (parent === null ? unit : { ...unit, parent }))
}
