import type { Day } from '@zhaoshang/domain'
import type { Queryable } from '../../database/database.ts'
import type { Row } from '../../entities/index.ts'
import { handOver } from '../../entities/hand-over.ts'
import { importSession } from '../../entities/import-session.ts'
import { postHolding, roleHolding } from '../../entities/organisation.ts'
import { teamMember } from '../../entities/team.ts'
import { selectList } from '../select-list.ts'

/** Posts that a person holds on the day or will hold. */
export function postsOfPerson(q: Queryable, personId: string, day: Day): Promise<Row<'postHolding'>[]> {
  return q.query(
    `select ${selectList(postHolding)} from post_holding where person_id = $1 and (to_day is null or to_day > $2) order by unit_code, post`,
    [personId, day],
  )
}

export function rolesOfAccount(q: Queryable, userId: string, day: Day): Promise<Row<'roleHolding'>[]> {
  return q.query(
    `select ${selectList(roleHolding)} from role_holding where user_id = $1 and (to_day is null or to_day > $2) order by unit_code, role`,
    [userId, day],
  )
}

export function teamPlacesOf(
  q: Queryable,
  personId: string,
  day: Day,
): Promise<(Row<'teamMember'> & { readonly team: string })[]> {
  return q.query(
    `select ${selectList(teamMember, 'team_member')}, team.name as team from team_member join team on team.id = team_id
     where person_id = $1 and (team_member.to_day is null or team_member.to_day > $2) order by team.name`,
    [personId, day],
  )
}

/** Returns that the account began and that are still with the unit. */
export function draftsBegunBy(
  q: Queryable,
  userId: string,
): Promise<{ id: string; obligationKey: string; cycle: string; period: string; unit: string }[]> {
  return q.query(
    `select r.id, r.obligation_key as "obligationKey", r.cycle, r.period, r.unit from "return" r
     where r.phase in ('draft', 'returned')
       and exists (select from return_event e where e.return_id = r.id and e.action = 'begin' and e.actor = $1)
     order by r.period_start, r.id`,
    [userId],
  )
}

export function openIntakesOf(q: Queryable, userId: string): Promise<Row<'importSession'>[]> {
  return q.query(
    `select ${selectList(importSession)} from import_session where created_by = $1 and state = 'open' order by created_at, id`,
    [userId],
  )
}

export type NamedHandOver = Row<'handOver'> & {
  readonly personName: string
  readonly actorName: string | null
}

/** Hand-overs of a person, or one by its id; newest first. */
export function handOvers(
  q: Queryable,
  wanted: { readonly id: string } | { readonly person: string },
): Promise<NamedHandOver[]> {
  const [column, value] = 'id' in wanted ? ['id', wanted.id] : ['person_id', wanted.person]
  return q.query(
    `select ${selectList(handOver, 'hand_over')}, p.name as "personName", (select name from auth_user where id = hand_over.actor) as "actorName"
     from hand_over join person p on p.id = person_id where hand_over.${column} = $1 order by hand_over.at desc`,
    [value],
  )
}
