import type { Queryable } from '../../database/database.ts'
import { elementAsk, elementDecision, elementRequest } from '../../entities/element.ts'
import type { Row } from '../../entities/index.ts'
import { selectList } from '../select-list.ts'

export type NamedElementDecision = Row<'elementDecision'> & {
  readonly actorName: string | null
  readonly fileName: string | null
}
export type NamedElementRequest = Row<'elementRequest'> & { readonly senderName: string | null }

/** Every round of projects, oldest first. */
export function elementRequestsOf(q: Queryable, projects: readonly string[]): Promise<NamedElementRequest[]> {
  return q.query(
    `select ${selectList(elementRequest, 'r')}, u.name as "senderName"
     from element_request r left join auth_user u on u.id = r.sent_by
     where r.project_id = any($1) order by r.project_id, r.review, r.round`,
    [projects],
  )
}

/** Holds a round until the transaction ends, so that two last words do not both pass by each other. */
export async function lockElementRequest(q: Queryable, id: string): Promise<Row<'elementRequest'> | null> {
  const [found] = await q.query<Row<'elementRequest'>>(
    `select ${selectList(elementRequest)} from element_request where id = $1 for update`,
    [id],
  )
  return found ?? null
}

export function elementAsksOf(q: Queryable, requests: readonly string[]): Promise<Row<'elementAsk'>[]> {
  return q.query(
    `select ${selectList(elementAsk)} from element_ask where request_id = any($1) order by request_id, id`,
    [requests],
  )
}

export async function elementAskById(q: Queryable, id: string): Promise<Row<'elementAsk'> | null> {
  const [found] = await q.query<Row<'elementAsk'>>(
    `select ${selectList(elementAsk)} from element_ask where id = $1`,
    [id],
  )
  return found ?? null
}

/** Decisions in the order in which they came. */
export function elementDecisionsOf(
  q: Queryable,
  requests: readonly string[],
): Promise<NamedElementDecision[]> {
  return q.query(
    `select ${selectList(elementDecision, 'd')}, u.name as "actorName", f.name as "fileName"
     from element_decision d left join auth_user u on u.id = d.actor left join file f on f.sha256 = d.file_sha256
     where d.request_id = any($1) order by d.at, d.id`,
    [requests],
  )
}

export async function elementDecisionById(q: Queryable, id: string): Promise<Row<'elementDecision'> | null> {
  const [found] = await q.query<Row<'elementDecision'>>(
    `select ${selectList(elementDecision)} from element_decision where id = $1`,
    [id],
  )
  return found ?? null
}
