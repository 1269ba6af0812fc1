import { describe, expect, it } from 'vitest'
import { countTasks, formatTotal, type TestReport, type TurboTask } from './tally.ts'

function task(task: string, exitCode: number | undefined, more: Partial<TurboTask> = {}): TurboTask {
  const execution = exitCode === undefined ? null : { exitCode }
  return {
    taskId: `@zhaoshang/domain#${task}`,
    task,
    directory: 'packages/domain',
    command: 'x',
    execution,
    ...more,
  }
}

function report(passed: number, failed = 0, pending = 0): TestReport {
  return { numPassedTests: passed, numFailedTests: failed, numPendingTests: pending, numTodoTests: 0 }
}

function total(tasks: TurboTask[], reports: Record<string, TestReport> = {}): string {
  return formatTotal(countTasks({ tasks }, (directory, path) => reports[`${directory}/${path}`]))
}

describe('the last line of npm test', () => {
  it('sums the tests of every report and counts each check as one', () => {
    const tasks = [task('test', 0), task('test:db', 1), task('lint', 0), task('typecheck', 1)]
    expect(
      total(tasks, {
        'packages/domain/.reports/unit.json': report(40),
        'packages/domain/.reports/db.json': report(7, 2),
      }),
    ).toBe('48 passed, 3 failed')
  })

  it('leaves out tasks that a package does not have', () => {
    expect(total([task('transit', undefined, { command: '<NONEXISTENT>' }), task('lint', 0)])).toBe(
      '1 passed, 0 failed',
    )
  })

  it('counts a build only when it fails', () => {
    expect(total([task('build', 0), task('generate', 0)])).toBe('0 passed, 0 failed')
    expect(total([task('build', 1)])).toBe('0 passed, 1 failed')
  })

  it('counts a test task without a report as a failure, whatever its exit code', () => {
    expect(total([task('test', 0)])).toBe('0 passed, 1 failed')
  })

  it('counts a failure outside the tests, such as a broken set-up', () => {
    expect(total([task('test', 1)], { 'packages/domain/.reports/unit.json': report(5) })).toBe(
      '5 passed, 1 failed',
    )
  })

  it('counts a skipped test as failed', () => {
    expect(total([task('test', 0)], { 'packages/domain/.reports/unit.json': report(5, 0, 1) })).toBe(
      '5 passed, 1 failed',
    )
  })

  it('counts a task that was never started as failed', () => {
    expect(total([task('lint', undefined)])).toBe('0 passed, 1 failed')
  })
})
