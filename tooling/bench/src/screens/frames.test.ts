import { expect, test } from 'vitest'
import { longTasks } from './frames.ts'

test('only tasks of the page itself that worked for too long are told, the longest first', () => {
  const thread = (pid: number, tid: number, name: string) => ({
    name: 'thread_name',
    ph: 'M',
    pid,
    tid,
    args: { name },
  })
  const task = (pid: number, tid: number, tdur: number, name = 'RunTask') => ({
    name,
    ph: 'X',
    pid,
    tid,
    tdur,
  })
  const events = [
    thread(1, 1, 'CrRendererMain'),
    thread(1, 2, 'Compositor'),
    task(1, 1, 51_000),
    task(1, 1, 50_000),
    task(1, 1, 90_000),
    task(1, 1, 400_000, 'Layout'),
    task(1, 2, 300_000),
    task(2, 1, 300_000),
  ]
  expect(longTasks(events)).toEqual([90, 51])
})
