import { isDay, type ContractPayment, type ContractTask } from '@zhaoshang/domain'
import { minorOf } from './money.ts'

/** Tasks as lines of a text: 任务 | 期限 | 完成日期 | 结果. */
export function taskLines(tasks: readonly ContractTask[]): string {
  return tasks
    .map(({ text, dueDay, doneDay, result }) =>
      [text, dueDay ?? '', doneDay ?? '', result ?? ''].join(' | ').replace(/[ |]+$/, ''),
    )
    .join('\n')
}

/** The tasks in such lines; the number of the first line that cannot be read. */
export function readTasks(text: string): ContractTask[] | number {
  const tasks: ContractTask[] = []
  for (const [i, [task = '', due = '', done = '', result = '']] of partsOf(text)) {
    if (task === '' || (due !== '' && !isDay(due)) || (done !== '' && !isDay(done))) return i
    tasks.push({
      text: task,
      ...(isDay(due) && { dueDay: due }),
      ...(isDay(done) && { doneDay: done }),
      ...(result !== '' && { result }),
    })
  }
  return tasks
}

/** Payments as lines of a text: 日期 | 金额 | 说明. */
export function paymentLines(payments: readonly ContractPayment[]): string {
  return payments
    .map(({ day, amountMinor, note }) =>
      [day, (amountMinor / 100).toFixed(2), note ?? ''].join(' | ').replace(/[ |]+$/, ''),
    )
    .join('\n')
}

/** The payments in such lines; the number of the first line that cannot be read. */
export function readPayments(text: string): ContractPayment[] | number {
  const payments: ContractPayment[] = []
  for (const [i, [day = '', amount = '', note = '']] of partsOf(text)) {
    const amountMinor = minorOf(amount)
    if (!isDay(day) || amountMinor === undefined || amountMinor === 0) return i
    payments.push({ day, amountMinor, ...(note !== '' && { note }) })
  }
  return payments
}

function partsOf(text: string): [line: number, parts: string[]][] {
  return text
    .split('\n')
    .map((line, i): [number, string[]] => [i + 1, line.split(/[|｜]/).map((part) => part.trim())])
    .filter(([, parts]) => parts.some((part) => part !== ''))
}
