import type { backupRouter } from '../../backup/router.ts'
import type { sessionRouter } from '../../session/router.ts'
import type { settingRouter } from '../../setting/router.ts'
import { all, row, type CallsOf, type RecordOf } from './call.ts'

export const backupCalls: CallsOf<RecordOf<typeof backupRouter>> = { list: all(undefined) }

export const sessionCalls: CallsOf<RecordOf<typeof sessionRouter>> = {
  me: all(undefined),
  own: all(undefined),
  endOwn: row(({ session: id }) => ({ id }), { orRefused: ['not-found'] }),
  list: all({}),
  end: row(({ session: id }) => ({ id })),
}

export const settingCalls: CallsOf<RecordOf<typeof settingRouter>> = {
  list: all(undefined),
  change: all({ id: 'session.idleMinutes', value: 20, version: 0 }),
}
