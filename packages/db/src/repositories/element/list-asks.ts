import type { Day, Expr, Figures, WorkPlan } from '@zhaoshang/domain'
import type { Queryable } from '../../database/database.ts'
import { elementAsk } from '../../entities/element.ts'
import type { Row } from '../../entities/index.ts'
import { exprToSql, Parameters } from '../expr/expr-to-sql.ts'
import { recordProperties } from '../expr/record-properties.ts'
import { selectList } from '../select-list.ts'
import { briefColumns, stands, type ProjectBrief } from './project-brief.ts'

/** A question to a unit with the project that it is about. */
export type ListedAsk = Row<'elementAsk'> &
  ProjectBrief & {
    readonly review: string
    readonly round: number
    readonly fastLane: boolean
    readonly sentDay: Day
    readonly note: string
    readonly needed: Readonly<Record<string, Figures>>
    readonly senderUnit: string
  }

export interface AskQuery {
  readonly plan: Pick<WorkPlan, 'statuses'>
  /** Asked units; null: any. */
  readonly units: readonly string[] | null
  /** Over projects; absent: any. */
  readonly where?: Expr | undefined
  readonly view: 'waiting' | 'overdue' | 'decided' | 'refused'
  readonly today: Day
  /** Sort day and id of the last row of the page before. */
  readonly after?: { readonly day: string; readonly id: string } | undefined
  readonly limit: number
}

/**
 * A page of questions: what waits oldest due day first, what was decided newest
 * first. Relied on: `element_ask(unit, state, due_day, id)` and
 * `(unit, state, decided_day, id)` for one unit, `(state, due_day, id)` and
 * `(result, decided_day, id)` where any unit's are asked for.
 */
export function listElementAsks(q: Queryable, query: AskQuery): Promise<ListedAsk[]> {
  const parameters = new Parameters()
  const open = query.view === 'waiting' || query.view === 'overdue'
  const parts = [`a.state = ${open ? `'waiting'` : `'decided'`}`]
  if (query.units !== null) parts.push(ofUnits(query.units, parameters))
  if (open) parts.push(stands(query.plan, parameters))
  if (query.view === 'overdue') parts.push(`a.due_day < ${parameters.add(query.today)}`)
  if (query.view === 'refused') parts.push(`a.result = 'refuse'`, stillStands)
  if (query.where)
    parts.push(exprToSql(query.where, recordProperties('project', query.plan, 'p'), parameters))
  const key = open ? 'a.due_day, a.id' : 'a.decided_day, a.id'
  if (query.after) {
    const day = parameters.add(query.after.day)
    parts.push(`(${key}) ${open ? '>' : '<'} (${day}, ${parameters.add(query.after.id)})`)
  }
  return q.query<ListedAsk>(
    `select ${selectList(elementAsk, 'a')}, ${briefColumns}, r.review, r.round, r.fast_lane as "fastLane",
            r.sent_day as "sentDay", r.note, r.needed, r.unit as "senderUnit"
     from element_ask a join element_request r on r.id = a.request_id join project p on p.id = a.project_id
     where ${parts.join(' and ')}
     order by ${open ? 'a.due_day, a.id' : 'a.decided_day desc, a.id desc'} limit ${parameters.add(query.limit)}`,
    parameters.values,
  )
}

/** A refusal that no later round and no special case has made a thing of the past. */
const stillStands = `r.state = 'open' and not exists (
    select from element_request n where n.project_id = r.project_id and n.review = r.review and n.round > r.round)
  and not exists (select from special_case s join approval v on v.id = s.approval_id
    where s.request_id = r.id and v.state = 'passed' and a.dimension = any(s.dimensions))`

/** One unit is asked for as itself: only then an index gives its rows in order. */
function ofUnits(units: readonly string[], parameters: Parameters): string {
  const [only] = units
  return units.length === 1 ? `a.unit = ${parameters.add(only)}` : `a.unit = any(${parameters.add(units)})`
}

/** How much waits for each unit, and since when the oldest is due. */
export function countElementAsks(
  q: Queryable,
  { plan, units, where, today }: Pick<AskQuery, 'plan' | 'units' | 'where' | 'today'>,
): Promise<{ unit: string; waiting: number; overdue: number; firstDue: Day }[]> {
  const parameters = new Parameters()
  const parts = [`a.state = 'waiting'`, stands(plan, parameters)]
  if (units !== null) parts.push(ofUnits(units, parameters))
  if (where) parts.push(exprToSql(where, recordProperties('project', plan, 'p'), parameters))
  return q.query(
    `select a.unit, count(*) as waiting, count(*) filter (where a.due_day < ${parameters.add(today)}) as overdue,
            min(a.due_day) as "firstDue"
     from element_ask a join project p on p.id = a.project_id
     where ${parts.join(' and ')} group by a.unit order by overdue desc, waiting desc, a.unit`,
    parameters.values,
  )
}
