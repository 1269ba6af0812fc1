import type { Day, PartialDate, Values } from '@zhaoshang/domain'
import { initially, instant, integer, json, nullable, text, texts } from './column.ts'
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
    investor: nullable(text()),
    company: nullable(text()),
    creditCode: nullable(text()),
    /** Where the investment comes from: a region of the plan, or text as written. */
    region: nullable(text()),
    /** Of the plan's classes, by the investment. */
    sizeClass: nullable(text()),
    /** Whole yuan: fixed assets, funds in place in all and of this year. */
    fixedYuan: nullable(integer()),
    fundsYuan: nullable(integer()),
    fundsYearYuan: nullable(integer()),
    /** Confirmed ones, of the plan. */
    flags: initially(texts(), { value: [] }),
    /** Shares in hundredths by unit, where units share the project. */
    shares: nullable(json<Readonly<Record<string, number>>>()),
    /** A person who looks after it. */
    ownerPerson: nullable(text()),
    sourceLead: nullable(text()),
    /** Found to be the same as another: that one goes on, this one counts no more. */
    mergedInto: nullable(text()),
    /** Everything that is not sensitive, by field id, the typed columns included. */
    values: json<Values>(),
    version: integer(),
    createdAt: instant(),
    updatedAt: instant(),
  },
  { history: true, given: ['seq', 'number'] },
)

/** When a project reached a stage, and the office's word on it. */
export const projectStage = entity('project_stage', ['projectId', 'stage'], {
  projectId: text(),
  stage: text(),
  businessDate: nullable(text<PartialDate>()),
  businessDay: nullable(text<Day>()),
  origin: text<'stock' | 'moved'>(),
  /** Of a stage that the office reviews; null: not asked. */
  reviewState: nullable(text<'waiting' | 'passed' | 'returned'>()),
  reviewDay: nullable(text<Day>()),
  reviewNote: nullable(text()),
  reviewer: nullable(text()),
  version: integer(),
  createdAt: instant(),
  updatedAt: instant(),
})

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
