import type { Relation } from '@zhaoshang/domain'
import { initially, instant, nullable, text } from './column.ts'
import { entity } from './entity.ts'

/** How two projects hang together, said of `projectId`. */
export const projectRelation = entity('project_relation', ['id'], {
  id: initially(text(), { from: 'new-id' }),
  projectId: text(),
  kind: text<Relation['kind']>(),
  otherId: text(),
  note: nullable(text()),
  actor: initially(text(), { from: 'actor' }),
  at: initially(instant(), { from: 'now' }),
})
