import { expect, test } from 'vitest'
import { refusalFromFileError, refusalFromOutput } from './refusal.ts'

test.each([
  ['initdb: error: could not write to file "base.tar": No space left on device', 'disk-full'],
  ['FATAL:  could not write lock file "postmaster.pid": No space left on device', 'disk-full'],
  ['LOG:  could not bind IPv4 address "127.0.0.1": Address already in use', 'port-taken'],
  ['FATAL:  database files are incompatible with server', 'incompatible'],
  ['FATAL:  could not open file "PG_VERSION": Permission denied', 'not-permitted'],
  ['FATAL:  something nobody has seen yet', 'start-failed'],
])('%s means %s', (output, code) => {
  expect(refusalFromOutput(output, '/var/data', 4096, 5433)).toMatchObject({ code })
})

test('a full disk found by the file system is the same refusal; an unknown error stays a bug', () => {
  expect(refusalFromFileError(Object.assign(new Error('write'), { code: 'ENOSPC' }), '/d')).toMatchObject({
    code: 'disk-full',
  })
  expect(() => refusalFromFileError(new TypeError('bug'), '/d')).toThrow('bug')
})
