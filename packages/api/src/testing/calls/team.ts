import { assertDay } from '@zhaoshang/domain'
import type { teamRouter } from '../../team/router.ts'
import { all, row, type CallsOf, type RecordOf } from './call.ts'

const dates = { fromDay: assertDay('2024-04-01'), toDay: null }

export const teamCalls: CallsOf<RecordOf<typeof teamRouter>> = {
  list: all(undefined),
  get: row(({ team: id }) => ({ id })),
  save: row(({ team: id, unit }) => ({
    id,
    version: 1,
    kind: 'agency',
    unit,
    name: '小分队',
    place: null,
    aim: null,
    ...dates,
  })),
  saveMember: row(({ team }) => ({
    id: null,
    version: 0,
    team,
    person: null,
    name: '张三',
    organisation: null,
    duty: null,
    ...dates,
  })),
  saveContract: row(({ team, contract: id }) => ({
    id,
    version: 1,
    team,
    number: '2024-1',
    feeMinor: 1,
    currency: 'CNY',
    tasks: [],
    payments: [],
    ...dates,
  })),
  stint: {
    list: all({}),
    save: row(({ stint: id, unit }) => ({
      id,
      version: 1,
      kind: 'training',
      unit,
      name: '张三',
      place: '天津',
      organiser: null,
      note: null,
      ...dates,
    })),
  },
  expert: {
    list: all({}),
    save: row(({ expert: id, unit }) => ({
      id,
      version: 1,
      unit,
      name: '某专家',
      organisation: null,
      field: null,
      contact: null,
      note: null,
    })),
  },
}
