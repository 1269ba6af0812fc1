import type { Expr, Instant, WorkPlan } from '@zhaoshang/domain'
import type { Queryable } from '../../database/database.ts'
import { assurance } from '../../entities/assurance.ts'
import type { Row } from '../../entities/index.ts'
import { briefColumns, stands, type ProjectBrief } from '../element/project-brief.ts'
import { exprToSql, Parameters } from '../expr/expr-to-sql.ts'
import { recordProperties } from '../expr/record-properties.ts'
import { selectList } from '../select-list.ts'

export function assurancesOf(q: Queryable, project: string): Promise<Row<'assurance'>[]> {
  return q.query(
    `select ${selectList(assurance)} from assurance where project_id = $1 order by created_at, id`,
    [project],
  )
}

export async function assuranceById(q: Queryable, id: string): Promise<Row<'assurance'> | null> {
  const [found] = await q.query<Row<'assurance'>>(
    `select ${selectList(assurance)} from assurance where id = $1`,
    [id],
  )
  return found ?? null
}

export type ListedAssurance = Row<'assurance'> & ProjectBrief

/** A page of what units are to deliver, newest first; of the units named; null: of any. */
export function listAssurances(
  q: Queryable,
  query: {
    readonly plan: Pick<WorkPlan, 'statuses'>
    readonly units: readonly string[] | null
    readonly where?: Expr | undefined
    /** Only what is not wholly there. */
    readonly open: boolean
    readonly after?: { readonly createdAt: Instant; readonly id: string } | undefined
    readonly limit: number
  },
): Promise<ListedAssurance[]> {
  const parameters = new Parameters()
  const parts = [stands(query.plan, parameters)]
  if (query.units !== null) parts.push(`s.unit = any(${parameters.add(query.units)})`)
  if (query.where)
    parts.push(exprToSql(query.where, recordProperties('project', query.plan, 'p'), parameters))
  if (query.open)
    parts.push(
      `coalesce((s.amounts ->> 'delivered')::numeric, 0) < greatest(coalesce((s.amounts ->> 'needed')::numeric, (s.amounts ->> 'committed')::numeric, 0), 0.0001)`,
    )
  if (query.after) {
    const at = parameters.add(query.after.createdAt)
    parts.push(`(s.created_at, s.id) < (${at}::timestamptz, ${parameters.add(query.after.id)})`)
  }
  return q.query(
    `select ${selectList(assurance, 's')}, ${briefColumns} from assurance s join project p on p.id = s.project_id
     where ${parts.join(' and ')} order by s.created_at desc, s.id desc limit ${parameters.add(query.limit)}`,
    parameters.values,
  )
}
