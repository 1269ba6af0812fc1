import { Writable } from 'node:stream'
import pg from 'pg'
import { expect, test } from 'vitest'
import { openLog } from './logger.ts'

const personal = ['张三', '13800001111', 'Geheim-2026', 'token-abc', '李四']

test('the log says what happened and names nobody', () => {
  const lines: string[] = []
  const to = new Writable({
    write(line: Buffer, _encoding, done) {
      lines.push(line.toString())
      done()
    },
  })
  const log = openLog('info', to)
  const duplicate = Object.assign(
    new pg.DatabaseError('duplicate key value violates unique constraint "person_name_key"', 100, 'error'),
    { code: '23505', detail: 'Key (name, phone)=(张三, 13800001111) already exists.', where: '李四' },
  )
  const syntax = new pg.DatabaseError('invalid input syntax for type integer: "13800001111"', 100, 'error')
  log.error({ err: duplicate }, 'request failed')
  log.error({ err: new Error('wrapped', { cause: syntax }) }, 'request failed')
  log.info({
    req: {
      id: 'r-1',
      method: 'GET',
      url: '/api/people?name=张三&phone=13800001111',
      headers: { cookie: 'token-abc' },
    },
    body: { password: 'Geheim-2026', contactName: '李四', contactPhone: '13800001111', token: 'token-abc' },
  })
  const written = lines.join('')
  for (const secret of personal) expect(written).not.toContain(secret)
  for (const useful of ['23505', 'person_name_key', 'wrapped', 'invalid input syntax', '/api/people', 'r-1'])
    expect(written).toContain(useful)
})
