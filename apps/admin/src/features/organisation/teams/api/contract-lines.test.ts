import { assertDay } from '@zhaoshang/domain'
import { expect, test } from 'vitest'
import { paymentLines, readPayments, readTasks, taskLines } from './contract-lines.ts'

test('tasks and payments read back as they were written', () => {
  const day = assertDay('2024-06-30')
  const tasks = [
    { text: '引荐十家企业', dueDay: day },
    { text: '办推介会', doneDay: day, result: '到会 40 家' },
  ]
  expect(readTasks(taskLines(tasks))).toEqual(tasks)
  const payments = [{ day, amountMinor: 1_000_050, note: '首付' }]
  expect(readPayments(paymentLines(payments))).toEqual(payments)
})

test('a line that cannot be read is named by its number', () => {
  expect(readTasks('引荐 | 六月底')).toBe(1)
  expect(readPayments('2024-06-30 | 100\n2024-06-30')).toBe(2)
  expect(readTasks('\n\n')).toEqual([])
})
