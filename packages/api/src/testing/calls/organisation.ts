import { assertDay } from '@zhaoshang/domain'
import type { handOverRouter } from '../../hand-over/router.ts'
import type { personRouter } from '../../person/router.ts'
import type { unitRouter } from '../../unit/router.ts'
import { all, everywhere, row, type CallsOf, type RecordOf } from './call.ts'

const day = assertDay('2024-04-24')
const later = assertDay('2024-05-01')
const contacts = { address: '某路 1 号', phone: '022-00000000', contact: '某人' }

export const unitCalls: CallsOf<RecordOf<typeof unitRouter>> = {
  list: all({}),
  get: row(({ unit: code }) => ({ code })),
  create: everywhere(() => ({
    code: 'another',
    name: '某站',
    shortName: '某站',
    kinds: ['department'],
    fromDay: later,
  })),
  update: row(({ unit: code }) => ({ code, version: 1, contacts })),
  reorder: everywhere(() => ({ was: [], codes: [] }), { orRefused: ['stale'] }),
  previewReorganisation: row(({ unit: code }) => ({
    kind: 'rename',
    code,
    name: '某局',
    shortName: '某局',
    day: later,
  })),
  reorganise: row(
    ({ unit: code }) => ({
      change: { kind: 'rename', code, name: '某局', shortName: '某局', day: later },
      fingerprint: '-',
    }),
    { orRefused: ['stale'] },
  ),
}

export const personCalls: CallsOf<RecordOf<typeof personRouter>> = {
  list: all({}),
  get: row(({ person: id }) => ({ id })),
  create: row(({ unit }) => ({ name: '张三', phone: null, unit })),
  update: row(({ person: id }) => ({ id, version: 1, name: '李四', phone: null })),
}

export const handOverCalls: CallsOf<RecordOf<typeof handOverRouter>> = {
  preview: row(({ person }) => ({ person, day })),
  complete: row(({ person }) => ({ person, day, fingerprint: '-' }), { orRefused: ['stale'] }),
  get: row(({ handOver: id }) => ({ id })),
}
