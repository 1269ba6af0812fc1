import { elementSources } from './element-sources.ts'

/** Properties of a project of which a change is worth a line; a move has a line of its own, what is derived none. */
const telling = ['values', 'reportingUnit', 'ownerPerson', 'shares', 'mergedInto', 'sourceLead']
const tellingKeys = `array[${telling.map((name) => `'${name}'`).join(', ')}]`

/**
 * Where the lines of a project's timeline come from, by kind: a select of id,
 * at, actor and detail for the project that the parameter names. An area whose
 * tables know projects adds its line here, with its words in the console.
 */
export const timelineSources = {
  move: (
    id: string,
  ) => `select id, at, actor, jsonb_build_object('move', move, 'kind', kind, 'fromStage', from_stage,
      'toStage', to_stage, 'toStatus', to_status, 'reason', reason, 'businessDay', business_day) as detail
    from project_move where project_id = ${id}`,
  edit: (
    id: string,
  ) => `select c.id || '/' || ch.position as id, c.at, c.actor, jsonb_build_object('label', c.label, 'changeSet', c.id,
      'undo', c.undo_of is not null, 'version', ch.after_version, 'before', ch.before, 'after', ch.after) as detail
    from change ch join change_set c on c.id = ch.change_set
    where ch.entity = 'project' and ch.entity_id = ${id} and ch.action = 'update' and ch.after ?| ${tellingKeys}`,
  review: (
    id: string,
  ) => `select c.id || '/' || ch.position as id, c.at, c.actor, jsonb_build_object('stage', split_part(ch.entity_id, '/', 2),
      'state', ch.after ->> 'reviewState', 'note', ch.after ->> 'reviewNote', 'day', ch.after ->> 'reviewDay') as detail
    from project_stage t join change ch on ch.entity = 'projectStage' and ch.entity_id = (t.project_id || '/' || t.stage) collate "C"
    join change_set c on c.id = ch.change_set
    where t.project_id = ${id} and ch.action = 'update' and ch.after ->> 'reviewState' is not null`,
  progress: (id: string) => `select id, at, actor, jsonb_build_object('day', day, 'text', text) as detail
    from progress_entry where entity = 'project' and entity_id = ${id}`,
  problem: (
    id: string,
  ) => `select p.id, p.created_at as at, coalesce((select c.actor from change ch join change_set c on c.id = ch.change_set
      where ch.entity = 'problem' and ch.entity_id = p.id and ch.action = 'create' limit 1), '') as actor,
      jsonb_build_object('name', p.name, 'state', p.state) as detail
    from problem p where p.project_id = ${id}`,
  flag: (
    id: string,
  ) => `select f.id || '/' || n.n as id, n.at, n.actor, jsonb_build_object('flag', f.flag, 'state', n.state, 'reason', n.reason) as detail
    from project_flag f cross join lateral (values
      (1, f.created_at, f.proposed_by, 'proposed', f.reason),
      (2, case when f.decided_by is not null then f.updated_at end, f.decided_by, f.state, f.note)) as n(n, at, actor, state, reason)
    where f.project_id = ${id} and n.at is not null`,
  relation: (
    id: string,
  ) => `select r.id, r.at, r.actor, jsonb_build_object('kind', r.kind, 'outward', r.project_id = ${id}) as detail
    from project_relation r where r.project_id = ${id} or r.other_id = ${id}`,
  transfer: (
    id: string,
  ) => `select id, at, actor, jsonb_build_object('fromUnit', from_unit, 'toUnit', to_unit, 'day', day, 'reason', reason) as detail
    from project_transfer where project_id = ${id}`,
  merge: (
    id: string,
  ) => `select m.id, m.at, m.actor, jsonb_build_object('outward', m.merged_id = ${id}, 'reason', coalesce(m.reason, '')) as detail
    from project_merge m where m.kept_id = ${id} or m.merged_id = ${id}`,
  file: (
    id: string,
  ) => `select id, created_at as at, created_by as actor, jsonb_build_object('name', name, 'note', note) as detail
    from attachment where entity = 'project' and entity_id = ${id}`,
  comment: (id: string) => `select id, at, actor, jsonb_build_object('text', text) as detail
    from comment where entity = 'project' and entity_id = ${id}`,
  ...elementSources,
} as const satisfies Record<string, (id: string) => string>

export type TimelineKind = keyof typeof timelineSources
