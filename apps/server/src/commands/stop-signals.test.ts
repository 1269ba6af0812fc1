import { EventEmitter } from 'node:events'
import { expect, it } from 'vitest'
import { onFirstStopSignal } from './stop-signals.ts'

it('stops once, however often and by whichever signal it is asked', () => {
  const events = new EventEmitter()
  let stops = 0
  const uninstall = onFirstStopSignal(() => (stops += 1), events)
  for (const signal of ['SIGINT', 'SIGINT', 'SIGHUP', 'SIGTERM']) events.emit(signal)
  expect(stops).toBe(1)
  uninstall()
  expect(events.eventNames()).toEqual([])
})
