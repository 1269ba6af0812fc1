import type { Instant } from '@zhaoshang/domain'
import type { Queryable } from '../../database/database.ts'
import { approval, approvalAnswer } from '../../entities/approval.ts'
import type { Row } from '../../entities/index.ts'
import { Parameters } from '../expr/expr-to-sql.ts'
import { selectList } from '../select-list.ts'

export type NamedApproval = Row<'approval'> & { readonly proposerName: string | null }
export type NamedAnswer = Row<'approvalAnswer'> & {
  /** Who typed it in. */
  readonly actorName: string | null
  readonly fileName: string | null
}

const columns = `${selectList(approval, 'a')}, u.name as "proposerName"`
const from = 'approval a left join auth_user u on u.id = a.proposed_by'

export async function getApproval(q: Queryable, id: string): Promise<NamedApproval | undefined> {
  const [found] = await q.query<NamedApproval>(`select ${columns} from ${from} where a.id = $1`, [id])
  return found
}

/** Holds the approval until the transaction ends, so that two last answers do not both carry it out. */
export async function lockApproval(q: Queryable, id: string): Promise<Row<'approval'> | undefined> {
  const [found] = await q.query<Row<'approval'>>(
    `select ${selectList(approval)} from approval where id = $1 for update`,
    [id],
  )
  return found
}

export interface ApprovalQuery {
  readonly subjectKinds: readonly string[]
  readonly state?: Row<'approval'>['state'] | undefined
  readonly after?: { readonly createdAt: Instant; readonly id: string } | undefined
  readonly limit: number
}

/** A page of approvals, newest first. */
export function listApprovals(q: Queryable, query: ApprovalQuery): Promise<NamedApproval[]> {
  const parameters = new Parameters()
  const parts = [`a.subject_kind = any(${parameters.add(query.subjectKinds)})`]
  if (query.state !== undefined) parts.push(`a.state = ${parameters.add(query.state)}`)
  if (query.after) {
    const at = parameters.add(query.after.createdAt)
    parts.push(`(a.created_at, a.id) < (${at}::timestamptz, ${parameters.add(query.after.id)})`)
  }
  return q.query(
    `select ${columns} from ${from} where ${parts.join(' and ')}
     order by a.created_at desc, a.id desc limit ${parameters.add(query.limit)}`,
    parameters.values,
  )
}

/** Everything that waits for an answer of anybody; few at a time. */
export function openApprovals(q: Queryable): Promise<NamedApproval[]> {
  return q.query(`select ${columns} from ${from} where a.state = 'open' order by a.created_at, a.id`)
}

/** The answers to approvals in the order in which they came. */
export function answersOf(q: Queryable, approvals: readonly string[]): Promise<NamedAnswer[]> {
  return q.query(
    `select ${selectList(approvalAnswer, 'n')}, u.name as "actorName", f.name as "fileName"
     from approval_answer n left join auth_user u on u.id = n.actor left join file f on f.sha256 = n.file_sha256
     where n.approval_id = any($1) order by n.approval_id, n.n`,
    [approvals],
  )
}
