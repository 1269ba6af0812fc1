import { assertDay } from '@zhaoshang/domain'
import type { clauseRouter } from '../../clause/router.ts'
import type { dutyRouter } from '../../duty/router.ts'
import type { targetRouter } from '../../target/router.ts'
import { worldDuty as responsibility } from '../world/seed/duties.ts'
import { all, everywhere, row, type CallsOf, type RecordOf } from './call.ts'

const quarter = '2024-Q1'

export const dutyCalls: CallsOf<RecordOf<typeof dutyRouter>> = {
  list: all({}),
  get: row(({ unit }) => ({ responsibility, unit, year: 2024, quarter })),
  saveTask: row(({ dutyTask: id, unit }) => ({
    id,
    version: 1,
    responsibility,
    unit,
    year: 2024,
    title: '走访企业',
    text: '',
    dueDay: null,
    ownerPerson: null,
    state: 'open',
    doneDay: null,
    result: null,
  })),
  findRecords: all({ words: '密标' }),
  linkRecord: row(
    ({ dutyTask: task, project: id }) => ({ task, entity: 'project', id, note: null }),
    // Who edits duties and sees no projects links none.
    { policy: 'project.read' },
  ),
  removeEvidence: row(({ evidence: id }) => ({ id })),
  saveReport: row(({ unit }) => ({
    responsibility,
    unit,
    quarter,
    version: 1,
    selfText: '已办',
    selfGrade: null,
  })),
  moveReport: row(({ unit }) => ({ responsibility, unit, quarter, version: 1, action: 'submit' }), {
    policy: 'duty.report',
    orRefused: ['duty-report-empty'],
  }),
}

export const clauseCalls: CallsOf<RecordOf<typeof clauseRouter>> = { list: all(undefined) }

export const targetCalls: CallsOf<RecordOf<typeof targetRouter>> = {
  get: all({}),
  history: row(({ issuedTarget: id }) => ({ id })),
  moveYear: everywhere(() => ({ year: 2025, action: 'issue', version: 1 })),
  set: row(({ unit }) => ({
    year: 2026,
    cells: [{ indicator: 'signed-projects', unit, figure: 5, version: 0 }],
  })),
  answer: row(({ consultedTarget: id }) => ({ id, version: 1, agrees: true, otherFigure: null, reason: '' })),
  split: row(({ issuedTarget: id }) => ({ id, version: 1, quarters: [1, 1, 1, 1], shares: [] })),
  adjust: row(({ issuedTarget: id }) => ({ id, version: 1, figure: 6, reason: '工作调整' })),
  enter: row(({ issuedTarget: id }) => ({ id, day: assertDay('2024-04-01'), figure: 1, source: '台账' }), {
    // This one is counted, nobody enters it.
    orRefused: ['figure-invalid'],
  }),
}
