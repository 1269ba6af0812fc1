import type { Day, DutyReportPhase } from '@zhaoshang/domain'
import { initially, instant, integer, nullable, text } from './column.ts'
import { entity } from './entity.ts'

const id = initially(text(), { from: 'new-id' })

export const dutyTask = entity(
  'duty_task',
  ['id'],
  {
    id,
    responsibility: text(),
    year: integer(),
    unit: text(),
    title: text(),
    text: text(),
    dueDay: nullable(text<Day>()),
    ownerPerson: nullable(text()),
    state: initially<'open' | 'done' | 'dropped'>(text(), { value: 'open' }),
    doneDay: nullable(text<Day>()),
    result: nullable(text()),
    version: integer(),
    createdAt: instant(),
    updatedAt: instant(),
  },
  { history: true },
)

export const evidence = entity('evidence', ['id'], {
  id,
  ofEntity: text<'dutyTask' | 'dutyReport'>(),
  ofId: text(),
  unit: text(),
  kind: text<'record' | 'file'>(),
  entity: nullable(text()),
  entityId: nullable(text()),
  fileSha256: nullable(text()),
  title: text(),
  note: nullable(text()),
  createdBy: initially(text(), { from: 'actor' }),
  createdAt: instant(),
})

export const dutyReport = entity(
  'duty_report',
  ['id'],
  {
    id,
    responsibility: text(),
    unit: text(),
    quarter: text(),
    phase: initially<DutyReportPhase>(text(), { value: 'draft' }),
    selfText: initially(text(), { value: '' }),
    selfGrade: nullable(text()),
    receivedAt: nullable(instant()),
    grade: nullable(text()),
    remark: nullable(text()),
    reason: nullable(text()),
    version: integer(),
    createdAt: instant(),
    updatedAt: instant(),
  },
  { history: true },
)
