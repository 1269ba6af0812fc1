import type { Day } from '@zhaoshang/domain'
import type { Queryable } from '../../database/database.ts'
import type { Row } from '../../entities/index.ts'
import { expert, personStint, team, teamContract, teamMember } from '../../entities/team.ts'
import { Parameters } from '../expr/expr-to-sql.ts'
import { selectList } from '../select-list.ts'

/** Whose rows may be seen; null: all. */
type Units = readonly string[] | null

export type TeamWithSize = Row<'team'> & { readonly people: number }

/** Teams by name, with the people of the day. */
export function listTeams(
  q: Queryable,
  { units, day, id }: { readonly units: Units; readonly day: Day; readonly id?: string },
): Promise<TeamWithSize[]> {
  const parameters = new Parameters()
  const on = parameters.add(day)
  const parts = ['true']
  if (units) parts.push(`team.unit = any(${parameters.add(units)})`)
  if (id !== undefined) parts.push(`team.id = ${parameters.add(id)}`)
  return q.query(
    `select ${selectList(team, 'team')},
       (select count(*) from team_member m where m.team_id = team.id and m.from_day <= ${on} and (m.to_day is null or m.to_day > ${on})) as people
     from team where ${parts.join(' and ')} order by team.kind, team.name, team.id`,
    parameters.values,
  )
}

export function membersOf(q: Queryable, teamId: string): Promise<Row<'teamMember'>[]> {
  return q.query(
    `select ${selectList(teamMember)} from team_member where team_id = $1 order by to_day is not null, from_day, name, id`,
    [teamId],
  )
}

export function contractsOf(q: Queryable, teamId: string): Promise<Row<'teamContract'>[]> {
  return q.query(
    `select ${selectList(teamContract)} from team_contract where team_id = $1 order by from_day desc, id`,
    [teamId],
  )
}

/** Rows of a register by key: newest first, after the last row of the page before. */
export interface RegisterPage {
  readonly units: Units
  readonly after?: { readonly key: string; readonly id: string } | undefined
  readonly limit: number
}

export function listStints(q: Queryable, page: RegisterPage): Promise<Row<'personStint'>[]> {
  const parameters = new Parameters()
  const parts = ['true']
  if (page.units) parts.push(`unit = any(${parameters.add(page.units)})`)
  if (page.after)
    parts.push(`(from_day, id) < (${parameters.add(page.after.key)}, ${parameters.add(page.after.id)})`)
  return q.query(
    `select ${selectList(personStint)} from person_stint where ${parts.join(' and ')}
     order by from_day desc, id desc limit ${parameters.add(page.limit)}`,
    parameters.values,
  )
}

export function listExperts(q: Queryable, page: RegisterPage): Promise<Row<'expert'>[]> {
  const parameters = new Parameters()
  const parts = ['true']
  if (page.units) parts.push(`unit = any(${parameters.add(page.units)})`)
  if (page.after)
    parts.push(`(name, id) > (${parameters.add(page.after.key)}, ${parameters.add(page.after.id)})`)
  return q.query(
    `select ${selectList(expert)} from expert where ${parts.join(' and ')} order by name, id limit ${parameters.add(page.limit)}`,
    parameters.values,
  )
}
