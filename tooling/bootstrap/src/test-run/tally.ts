/** What turbo writes with `--summarize`, as far as the count needs it. */
export interface TurboSummary {
  readonly tasks: readonly TurboTask[]
}

export interface TurboTask {
  readonly taskId: string
  readonly task: string
  readonly directory: string
  readonly command: string
  readonly execution?: { readonly exitCode?: number } | null
}

/** What vitest's json reporter writes, as far as the count needs it. */
export interface TestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
}

export interface Count {
  readonly title: string
  readonly passed: number
  readonly failed: number
}

/** Which report a test task leaves behind; every other task is one check. */
export const reportOf: Readonly<Record<string, string>> = {
  test: '.reports/unit.json',
  'test:db': '.reports/db.json',
  'test:e2e': '.reports/e2e.json',
}

/** Tasks that only prepare others: they count when they fail. */
const preparations = new Set(['build', 'generate'])

/**
 * One count per task that ran or was replayed from the cache.
 * A skipped test counts as failed: here a test is either run or deleted.
 * A test task that failed without a failed test (it did not start, it crashed) counts as one failure.
 */
export function countTasks(
  summary: TurboSummary,
  readReport: (directory: string, path: string) => TestReport | undefined,
): Count[] {
  return summary.tasks
    .filter(({ command }) => command !== '' && command !== '<NONEXISTENT>')
    .map((task) => {
      const ok = task.execution?.exitCode === 0
      const path = reportOf[task.task]
      if (path === undefined) {
        const passed = ok && !preparations.has(task.task) ? 1 : 0
        return { title: task.taskId, passed, failed: ok ? 0 : 1 }
      }
      const report = readReport(task.directory, path)
      if (!report) return { title: task.taskId, passed: 0, failed: 1 }
      const failed = report.numFailedTests + report.numPendingTests + report.numTodoTests
      return {
        title: task.taskId,
        passed: report.numPassedTests,
        failed: failed === 0 && !ok ? 1 : failed,
      }
    })
}

/** The plain last line of `npm test`. */
export function formatTotal(counts: readonly Count[]): string {
  const sum = (pick: (count: Count) => number) => counts.reduce((total, count) => total + pick(count), 0)
  return `${sum(({ passed }) => passed)} passed, ${sum(({ failed }) => failed)} failed`
}
