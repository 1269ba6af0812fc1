import type { CDPSession } from 'playwright-core'

/** What a browser's trace says of the time between two marks. */
export interface TracedWork {
  /**
   * Tasks of the page's main thread that computed for longer than a frame may
   * take, in milliseconds, longest first. Counted is what the thread itself
   * worked: while other programs hold the processor a task waits, and does nothing.
   */
  readonly longTasks: readonly number[]
}

interface TraceEvent {
  readonly name: string
  readonly ph: string
  /** Microseconds that the thread worked. */
  readonly tdur?: number
  readonly tid: number
  readonly pid: number
  readonly args?: { readonly name?: string }
}

/** From which length on a frame is seen as a stop. */
export const tooLong = 50

/** Records what the browser does while `work` runs. */
export async function traced(session: CDPSession, work: () => Promise<void>): Promise<TracedWork> {
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])))
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['disabled-by-default-devtools.timeline'] },
  })
  await work()
  const complete = new Promise<void>((resolve) => {
    session.once('Tracing.tracingComplete', () => resolve())
  })
  await session.send('Tracing.end')
  await complete
  return { longTasks: longTasks(events) }
}

/** Of the thread that runs the page; another page's or the browser's own is none of ours. */
export function longTasks(events: readonly TraceEvent[]): number[] {
  const main = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}/${tid}`),
  )
  return events
    .filter(({ name, ph, pid, tid }) => name === 'RunTask' && ph === 'X' && main.has(`${pid}/${tid}`))
    .map(({ tdur = 0 }) => tdur / 1_000)
    .filter((ms) => ms > tooLong)
    .toSorted((a, b) => b - a)
}
