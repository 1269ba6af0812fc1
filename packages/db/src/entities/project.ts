import type { Day, PartialDate, Values } from '@zhaoshang/domain'
import { initially, instant, integer, json, nullable, text } from './column.ts'
import { entity } from './entity.ts'

export const project = entity(
  'project',
  ['id'],
  {
    id: initially(text(), { from: 'new-id' }),
    name: text(),
    /** `nameKey(name)` of the domain: two spellings of one name are one project. */
    nameKey: text(),
    stage: text(),
    status: text(),
    reportingUnit: text(),
    /** A unit's code, or text as written where it is no unit. */
    responsibleUnit: nullable(text()),
    placeUnit: nullable(text()),
    industry: nullable(text()),
    channel: nullable(text()),
    /** Whole yuan. */
    investmentYuan: nullable(integer()),
    /** When the present stage was reached: as written, the first day that this can mean, and the day on which the office passed it. */
    stageDate: nullable(text<PartialDate>()),
    stageDay: nullable(text<Day>()),
    reviewDay: nullable(text<Day>()),
    /** `stock`: first seen at its stage, gates not checked; counted apart. */
    origin: text<'stock' | 'moved'>(),
    firstReporter: text(),
    latestProgress: nullable(text()),
    latestProgressDay: nullable(text<Day>()),
    /** Everything that is not sensitive, by field id, the typed columns included. */
    values: json<Values>(),
    version: integer(),
    createdAt: instant(),
    updatedAt: instant(),
  },
  { history: true },
)

export const projectMove = entity(
  'project_move',
  ['id'],
  {
    id: initially(text(), { from: 'new-id' }),
    projectId: text(),
    move: text(),
    kind: text(),
    fromStage: nullable(text()),
    toStage: nullable(text()),
    toStatus: nullable(text()),
    actor: initially(text(), { from: 'actor' }),
    reason: nullable(text()),
    businessDay: nullable(text<Day>()),
    reviewDay: nullable(text<Day>()),
    at: initially(instant(), { from: 'now' }),
  },
  { appendOnly: true },
)
