/** Lines of a project's timeline about rows of a table that knows its project: made, changed, with the values that differ. */
const ofTable =
  (entity: string, table: string, detail: string) =>
  (id: string): string =>
    `select c.id || '/' || ch.position as id, c.at, c.actor, ${detail} || jsonb_build_object('action', ch.action) as detail
     from ${table} t join change ch on ch.entity = '${entity}' and ch.entity_id = t.id
     join change_set c on c.id = ch.change_set
     where t.project_id = ${id}`

/** Elements, special cases, assurances, support and permits in a project's timeline. */
export const elementSources = {
  element: (id: string) => `select r.id, r.created_at as at, r.sent_by as actor,
      jsonb_build_object('what', 'sent', 'review', r.review, 'round', r.round, 'fastLane', r.fast_lane) as detail
    from element_request r where r.project_id = ${id}
    union all
    select c.id || '/' || ch.position, c.at, c.actor,
      jsonb_build_object('what', 'withdrawn', 'review', r.review, 'round', r.round)
    from element_request r join change ch on ch.entity = 'elementRequest' and ch.entity_id = r.id
      join change_set c on c.id = ch.change_set
    where r.project_id = ${id} and ch.after ->> 'state' = 'withdrawn'
    union all
    select d.id, d.at, d.actor,
      jsonb_build_object('what', 'decided', 'review', r.review, 'dimension', d.dimension, 'unit', d.unit,
        'result', d.result, 'reason', d.reason)
    from element_decision d join element_request r on r.id = d.request_id where d.project_id = ${id}`,
  specialCase: (id: string) => `select s.id || '/' || n.n as id, n.at, n.actor,
      jsonb_build_object('approval', s.approval_id, 'title', a.title, 'state', n.state, 'judgement', s.judgement) as detail
    from special_case s join approval a on a.id = s.approval_id cross join lateral (values
      (1, s.created_at, a.proposed_by, 'raised'),
      (2, a.ended_at, coalesce((select n.actor from approval_answer n where n.approval_id = a.id order by n.n desc limit 1), a.proposed_by), a.state))
      as n(n, at, actor, state)
    where s.project_id = ${id} and n.at is not null`,
  assurance: ofTable(
    'assurance',
    'assurance',
    `jsonb_build_object('kind', t.kind, 'unit', t.unit) || coalesce(ch.after -> 'amounts', '{}')`,
  ),
  support: ofTable(
    'supportRequest',
    'support_request',
    `jsonb_build_object('kind', t.kind, 'askedOf', t.asked_of, 'state', coalesce(ch.after ->> 'state', t.state))`,
  ),
  permit: ofTable(
    'permit',
    'permit',
    `jsonb_build_object('item', t.item, 'acceptedDay', ch.after ->> 'acceptedDay', 'doneDay', ch.after ->> 'doneDay',
       'side', ch.after ->> 'blockedSide')`,
  ),
} as const satisfies Record<string, (id: string) => string>
