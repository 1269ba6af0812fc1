import { tableHashes } from '@zhaoshang/db/testing'
import type {} from '@zhaoshang/db/testing/global-setup'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorldListener, type WorldListener } from '../../testing/world-listener.ts'
import { sendMalformedToDoors } from './send-to-doors.ts'
import { askedProcedures, cookiesOf, sendMalformed, sendUnstorable } from './send-malformed.ts'

// The long run (`pnpm malformed`) asks for more, and may ask for others.
const count = Number(process.env.ZS_MALFORMED ?? 50)
const seed = Number(process.env.ZS_SEED ?? 20_240_424)
const patience = count > 50 ? { timeout: 0 } : {}
let listener: WorldListener
beforeAll(async () => {
  listener = await openWorldListener()
})
afterAll(() => listener.close())

test(
  'malformed inputs to every procedure are refused with a code, and change nothing',
  patience,
  async () => {
    const hashes = () => tableHashes(listener.world.side.database, ['auth_session'])
    const cookies = await cookiesOf(listener)
    const before = await hashes()
    let sent = 0
    for (const procedure of askedProcedures) {
      const done = await sendMalformed(listener, cookies, procedure, { seed, count })
      sent += done.sent
      expect({ seed, wrong: done.wrong }).toEqual({ seed, wrong: [] })
      expect(done.sent).toBe(count)
    }
    if (count > 50)
      console.log(`${askedProcedures.length} procedures, ${sent} malformed inputs, seed ${seed}: all refused`)
    expect(sent).toBe(askedProcedures.length * count)
    expect(await hashes()).toEqual(before)
  },
)

test('texts that the database cannot keep are refused everywhere', async () => {
  const cookies = await cookiesOf(listener)
  const wrong = await Promise.all(askedProcedures.map((each) => sendUnstorable(listener, cookies, each)))
  expect(wrong.flat()).toEqual([])
})

test('addresses refuse malformed questions and bodies with a code, and change nothing', async () => {
  // What could still be answered may be an export, which goes on record.
  const hashes = () => tableHashes(listener.world.side.database, ['auth_session', 'audit'])
  const cookies = await cookiesOf(listener)
  const before = await hashes()
  expect(await sendMalformedToDoors(listener, cookies, { seed, count: 50, ownProof: false })).toEqual([])
  expect(await hashes()).toEqual(before)
  // Wrong passwords are counted and go on record.
  expect(await sendMalformedToDoors(listener, cookies, { seed, count: 50, ownProof: true })).toEqual([])
})
