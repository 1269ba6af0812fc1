// Run by a test as a process of its own: begins a write, says so, and waits to be killed in the middle of it.
import { accept, type Instant } from '@zhaoshang/domain'
import { openDatabase } from '../database/database.ts'
import { write } from './write.ts'

const [url = '', secret = ''] = process.argv.slice(2)
const db = openDatabase({ url, secret })
const context = {
  actor: 'a',
  request: 'r',
  label: 'unit.create',
  now: '2024-04-22T09:30:00+08:00' as Instant,
}
await write(db, context, async (w) => {
  await w.create('unit', { code: 'half', position: 1 })
  console.log('half')
  await new Promise(() => {
    // Never: the test kills the process.
    setInterval(() => {}, 1_000)
  })
  return accept(true)
})
