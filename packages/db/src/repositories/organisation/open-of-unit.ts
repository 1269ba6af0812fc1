import type { Day, Phase } from '@zhaoshang/domain'
import type { Queryable } from '../../database/database.ts'
import { dutyTask } from '../../entities/duty.ts'
import type { Row } from '../../entities/index.ts'
import { person, postHolding, roleHolding } from '../../entities/organisation.ts'
import { problem } from '../../entities/problem.ts'
import { project } from '../../entities/project.ts'
import { returnEntity } from '../../entities/return.ts'
import { target } from '../../entities/target.ts'
import { team } from '../../entities/team.ts'
import { selectList } from '../select-list.ts'

/** Open projects that name the unit in any of three ways. */
export function projectsNaming(
  q: Queryable,
  code: string,
  counting: readonly string[],
): Promise<Row<'project'>[]> {
  return q.query(
    `select ${selectList(project)} from project
     where status = any($2) and (reporting_unit = $1 or responsible_unit = $1 or place_unit = $1) order by name, id`,
    [code, counting],
  )
}

export function problemsNaming(q: Queryable, code: string): Promise<Row<'problem'>[]> {
  return q.query(
    `select ${selectList(problem)} from problem
     where state <> 'closed' and (reporting_unit = $1 or responsible_unit = $1) order by name, id`,
    [code],
  )
}

/** Returns of the unit that the office has not accepted. */
export function openReturnsOf(q: Queryable, code: string): Promise<Row<'return'>[]> {
  const done: Phase = 'accepted'
  return q.query(
    `select ${selectList(returnEntity)} from "return" where unit = $1 and phase <> $2 order by period_start, id`,
    [code, done],
  )
}

export function returnWithKey(q: Queryable, key: string): Promise<Row<'return'>[]> {
  return q.query(`select ${selectList(returnEntity)} from "return" where obligation_key = $1`, [key])
}

/** People who are in the unit on the day. */
export function peopleIn(q: Queryable, code: string, day: Day): Promise<Row<'person'>[]> {
  return q.query(
    `select ${selectList(person)} from person where unit_code = $1 and (left_day is null or left_day > $2) order by name, id`,
    [code, day],
  )
}

/** Posts held in the unit on the day or later. */
export function postsIn(q: Queryable, code: string, day: Day): Promise<Row<'postHolding'>[]> {
  return q.query(
    `select ${selectList(postHolding)} from post_holding where unit_code = $1 and (to_day is null or to_day > $2) order by post, id`,
    [code, day],
  )
}

/** Roles held in the unit on the day or later, with the name on the account. */
export function rolesIn(
  q: Queryable,
  code: string,
  day: Day,
): Promise<(Row<'roleHolding'> & { readonly name: string })[]> {
  return q.query(
    `select ${selectList(roleHolding, 'role_holding')}, u.name from role_holding join auth_user u on u.id = user_id
     where unit_code = $1 and (to_day is null or to_day > $2) order by u.name, role`,
    [code, day],
  )
}

export function teamsOf(q: Queryable, code: string, day: Day): Promise<Row<'team'>[]> {
  return q.query(
    `select ${selectList(team)} from team where unit = $1 and (to_day is null or to_day > $2) order by name, id`,
    [code, day],
  )
}

/** Duties' tasks that are open, of a unit or of a person. */
export function openDutyTasks(
  q: Queryable,
  whose: { readonly unit: string } | { readonly owner: string },
): Promise<Row<'dutyTask'>[]> {
  const [column, value] = 'unit' in whose ? ['unit', whose.unit] : ['owner_person', whose.owner]
  return q.query(
    `select ${selectList(dutyTask)} from duty_task where ${column} = $1 and state = 'open' order by due_day nulls last, id`,
    [value],
  )
}

/** Targets of a unit from a year on, in the order of the years. */
export function targetsFrom(q: Queryable, unit: string, year: number): Promise<Row<'target'>[]> {
  return q.query(
    `select ${selectList(target)} from target where unit = $1 and year >= $2 order by year, indicator`,
    [unit, year],
  )
}
