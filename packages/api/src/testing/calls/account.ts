import type { accountRouter } from '../../account/router.ts'
import type { roleRouter } from '../../role/router.ts'
import { all, row, type CallsOf, type RecordOf } from './call.ts'

const token = 'a-link-that-nobody-was-given'
const reason = '工作变动'

export const accountCalls: CallsOf<RecordOf<typeof accountRouter>> = {
  changePassword: all(
    { present: 'Wrong-1', password: 'Correct-horse-2' },
    { orRefused: ['password-wrong'], leaves: ['audit', 'auth_rate_limit'] },
  ),
  link: all({ token }, { orRefused: ['link-invalid'] }),
  useLink: all({ token, password: 'Correct-horse-2' }, { orRefused: ['link-invalid'] }),
  dropTwoFactor: all({ username: 'nobody-at-all' }, { orRefused: ['not-found'] }),
  reset: row(({ account: userId }) => ({ userId })),
  list: all({}),
  requests: all({}),
  people: row(({ unit }) => ({ unit })),
  suggest: all({ name: '张三', typed: 'zhangsan' }),
  propose: row(({ unit }) => ({ unit, people: [{ name: '张三', username: 'zhang.san', roles: [] }] })),
  withdraw: row(({ request: id }) => ({ requests: [{ id, version: 1 }] })),
  close: row(({ account: id }) => ({ accounts: [{ id, version: 1 }], reason })),
  askToEnable: row(({ closedAccount: id }) => ({ id, version: 1, reason })),
  confirm: row(({ request: id }) => ({ requests: [{ id, version: 1 }] })),
  refuse: row(({ request: id }) => ({ requests: [{ id, version: 1 }], reason })),
  disable: row(({ account: id }) => ({ accounts: [{ id, version: 1 }], reason })),
  enable: row(({ closedAccount: id }) => ({ accounts: [{ id, version: 1 }] })),
  rename: row(({ account: id }) => ({ id, version: 1, name: '李四', username: 'li.si' })),
}

export const roleCalls: CallsOf<RecordOf<typeof roleRouter>> = {
  list: all({}),
  waiting: all({}),
  history: row(({ account: userId }) => ({ userId })),
  gaps: all(undefined),
  grant: row(({ waitingRequest: id }) => ({ requests: [{ id, version: 1, roles: ['reviewer'] }] })),
  take: row(({ roleHolding }) => ({ holdings: [roleHolding] })),
}
