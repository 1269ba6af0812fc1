import { assertDay } from '@zhaoshang/domain'
import type { assuranceRouter } from '../../assurance/router.ts'
import type { elementRouter } from '../../element/router.ts'
import type { permitRouter } from '../../permit/router.ts'
import type { supportRouter } from '../../support/router.ts'
import { all, row, type CallsOf, type RecordOf } from './call.ts'

// What is done with a project is done by who sees it.
const sees = { policy: 'project.read' } as const

export const elementCalls: CallsOf<RecordOf<typeof elementRouter>> = {
  ofProject: row(({ project }) => ({ project })),
  send: row(({ project }) => ({ project, version: 1, review: 'elements', needed: {}, note: '' }), {
    ...sees,
    orRefused: ['element-impossible'],
  }),
  withdraw: row(({ elementRequest: request }) => ({ request, version: 1 }), sees),
  mine: all({}),
  overview: all({}),
  get: row(({ elementAsk: ask }) => ({ ask })),
  decide: row(({ elementAsk: ask }) => ({
    ask,
    version: 1,
    result: 'pass',
    figures: {},
    reason: '',
    validUntil: null,
    file: null,
  })),
  raise: row(
    ({ elementRequest: request }) => ({
      request,
      version: 1,
      dimensions: ['land'],
      judgement: '可统筹',
      proposal: '统筹解决',
    }),
    { ...sees, orRefused: ['element-impossible'] },
  ),
  cases: all({}),
}

export const assuranceCalls: CallsOf<RecordOf<typeof assuranceRouter>> = {
  ofProject: row(({ project }) => ({ project })),
  mine: all({}),
  save: row(
    ({ project }) => ({
      id: null,
      version: 0,
      project,
      kind: 'land',
      unit: 'ghzy',
      needed: 5,
      neededDay: null,
      note: '',
    }),
    sees,
  ),
  deliver: row(({ assurance: id }) => ({
    id,
    version: 1,
    committed: 5,
    committedDay: null,
    delivered: null,
    deliveredDay: null,
    note: '',
  })),
}

export const supportCalls: CallsOf<RecordOf<typeof supportRouter>> = {
  ofProject: row(({ project }) => ({ project })),
  overview: all({}),
  save: row(
    ({ project, unit }) => ({
      id: null,
      version: 0,
      project,
      unit,
      kind: 'list',
      asked: '列入名单',
      askedOf: '市级部门',
      askedDay: assertDay('2024-04-22'),
      state: 'asked',
      result: '',
      resultDay: null,
    }),
    // The project of the world is not far enough.
    { ...sees, orRefused: ['element-impossible'] },
  ),
}

export const permitCalls: CallsOf<RecordOf<typeof permitRouter>> = {
  list: all({}),
  overview: all({}),
  ofProject: row(({ project }) => ({ project })),
  save: row(({ permit: id, project, unit }) => ({
    id,
    version: 1,
    project,
    item: 'filing',
    unit,
    acceptedDay: assertDay('2024-04-01'),
    doneDay: null,
    blocks: [],
    note: '',
  })),
}
