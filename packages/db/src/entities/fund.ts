import type { Currency, Day, FundKind, FundVerdict } from '@zhaoshang/domain'
import { flag, initially, instant, integer, nullable, text } from './column.ts'
import { entity } from './entity.ts'

const id = initially(text(), { from: 'new-id' })
const actor = initially(text(), { from: 'actor' })
const at = initially(instant(), { from: 'now' })

/** Funds that came into place in a month; taken back only with the change set that made it. */
export const fundEntry = entity('fund_entry', ['id'], {
  id,
  projectId: text(),
  kind: text<FundKind>(),
  month: text(),
  currency: text<Currency>(),
  minor: integer(),
  yuan: integer(),
  rateDay: nullable(text<Day>()),
  fixedYuan: nullable(integer()),
  /** A source of the plan, or in words. */
  source: nullable(text()),
  note: nullable(text()),
  corrects: nullable(text()),
  actor,
  at,
})

/** The office on an entry; the newest word stands. */
export const fundCheck = entity('fund_check', ['id'], {
  id,
  entryId: text(),
  verdict: text<FundVerdict>(),
  note: nullable(text()),
  actor,
  at,
})

/** What a project is to bring into place in a year. */
export const fundPlan = entity(
  'fund_plan',
  ['projectId', 'year'],
  {
    projectId: text(),
    year: integer(),
    yuan: integer(),
    version: integer(),
    createdAt: instant(),
    updatedAt: instant(),
  },
  { history: true },
)

/** Where a project stood when a year was carried over. */
export const projectYear = entity('project_year', ['projectId', 'year'], {
  projectId: text(),
  year: integer(),
  unit: text(),
  stage: text(),
  status: text(),
  investmentYuan: nullable(integer()),
  fundsYearYuan: integer(),
  fundsYuan: integer(),
  goesOn: flag(),
  changeSet: text(),
  actor,
  at,
})
