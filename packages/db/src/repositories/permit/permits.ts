import type { Day, Expr, WorkPlan } from '@zhaoshang/domain'
import type { Queryable } from '../../database/database.ts'
import { permit } from '../../entities/permit.ts'
import type { Row } from '../../entities/index.ts'
import { briefColumns, stands, type ProjectBrief } from '../element/project-brief.ts'
import { exprToSql, Parameters } from '../expr/expr-to-sql.ts'
import { recordProperties } from '../expr/record-properties.ts'
import { selectList } from '../select-list.ts'

/** Permits of projects that anybody has made an entry for. */
export function permitsOf(q: Queryable, projects: readonly string[]): Promise<Row<'permit'>[]> {
  return q.query(
    `select ${selectList(permit)} from permit where project_id = any($1) order by project_id, created_at, id`,
    [projects],
  )
}

export async function permitById(q: Queryable, id: string): Promise<Row<'permit'> | null> {
  const [found] = await q.query<Row<'permit'>>(`select ${selectList(permit)} from permit where id = $1`, [id])
  return found ?? null
}

export type PermitProject = ProjectBrief & {
  readonly values: Row<'project'>['values']
  readonly status: string
  /** First due day of an item that runs; projects without any come last. */
  readonly firstDue: Day | null
  /** Items that lie still. */
  readonly blocked: number
}

/**
 * A page of projects by their permits. Those with something under way are found
 * through the open permits of the units that follow them (`permit(unit, state,
 * due_day)`), due first at the top; `unbegun` are those from the plan's stage on
 * that nobody has made an entry for.
 */
export function listPermitProjects(
  q: Queryable,
  query: {
    readonly plan: Pick<WorkPlan, 'statuses'>
    readonly stages: readonly string[]
    /** Units that follow; null: any. */
    readonly units: readonly string[] | null
    readonly where?: Expr | undefined
    readonly view: 'begun' | 'overdue' | 'blocked' | 'unbegun'
    readonly today: Day
    readonly after?: { readonly day: string; readonly id: string } | undefined
    readonly limit: number
  },
): Promise<PermitProject[]> {
  const parameters = new Parameters()
  const parts = [stands(query.plan, parameters)]
  if (query.where)
    parts.push(exprToSql(query.where, recordProperties('project', query.plan, 'p'), parameters))
  if (query.view === 'unbegun') {
    parts.push(`p.stage = any(${parameters.add(query.stages)})`)
    parts.push('not exists (select from permit t where t.project_id = p.id)')
    if (query.after) parts.push(`p.id > ${parameters.add(query.after.id)}`)
    return q.query(
      `select ${briefColumns}, p.values, p.status, null as "firstDue", 0 as blocked from project p
       where ${parts.join(' and ')} order by p.id limit ${parameters.add(query.limit)}`,
      parameters.values,
    )
  }
  const mine = query.units === null ? 'true' : `t.unit = any(${parameters.add(query.units)})`
  if (query.view === 'overdue') parts.push(`k.first_due < ${parameters.add(query.today)}`)
  if (query.view === 'blocked') parts.push('k.blocked > 0')
  if (query.after) {
    const day = parameters.add(query.after.day)
    parts.push(`(coalesce(k.first_due, '9999-12-31'), p.id) > (${day}, ${parameters.add(query.after.id)})`)
  }
  return q.query(
    `select ${briefColumns}, p.values, p.status, k.first_due as "firstDue", k.blocked
     from (
       select t.project_id, min(t.due_day) as first_due, count(*) filter (where t.state = 'blocked') as blocked
       from permit t where t.state in ('running', 'blocked') and ${mine} group by t.project_id
     ) k join project p on p.id = k.project_id
     where ${parts.join(' and ')}
     order by coalesce(k.first_due, '9999-12-31'), p.id limit ${parameters.add(query.limit)}`,
    parameters.values,
  )
}

/** How many items are past their promise and how many lie still, of the units that follow; null: of any. */
export async function countPermits(
  q: Queryable,
  {
    plan,
    units,
    where,
    today,
  }: {
    plan: Pick<WorkPlan, 'statuses'>
    units: readonly string[] | null
    where?: Expr | undefined
    today: Day
  },
): Promise<{
  running: number
  overdue: number
  enterprise: number
  department: number
  firstDue: Day | null
}> {
  const parameters = new Parameters()
  const parts = [stands(plan, parameters), `t.state in ('running', 'blocked')`]
  if (units !== null) parts.push(`t.unit = any(${parameters.add(units)})`)
  if (where) parts.push(exprToSql(where, recordProperties('project', plan, 'p'), parameters))
  const late = `t.due_day < ${parameters.add(today)}`
  const [found] = await q.query<{
    running: number
    overdue: number
    enterprise: number
    department: number
    firstDue: Day | null
  }>(
    `select count(*) as running, count(*) filter (where ${late}) as overdue,
            count(*) filter (where t.blocked_side = 'enterprise') as enterprise,
            count(*) filter (where t.blocked_side = 'department') as department,
            min(t.due_day) as "firstDue"
     from permit t join project p on p.id = t.project_id where ${parts.join(' and ')}`,
    parameters.values,
  )
  return found ?? { running: 0, overdue: 0, enterprise: 0, department: 0, firstDue: null }
}
