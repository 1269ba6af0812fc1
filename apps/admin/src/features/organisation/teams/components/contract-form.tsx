import { currencySchema, dayOfInstant } from '@zhaoshang/domain'
import { useNow } from '../../../../time/business-clock.ts'
import { client } from '../../../../trpc/client.ts'
import type { TeamContract } from '../../../../trpc/types.ts'
import { RecordForm, textIn } from '../../../../components/form/record-form.tsx'
import { paymentLines, readPayments, readTasks, taskLines } from '../api/contract-lines.ts'
import { currencies, minorOf } from '../api/money.ts'
import { useTeamsChanged } from '../api/use-teams.ts'
import { dayIn } from './team-form.tsx'

interface Props {
  readonly team: string
  readonly contract?: TeamContract
  readonly again: () => void
  readonly onClose: () => void
}

/** A contract with an agency; tasks and payments are lines of a text, as they are copied from the paper. */
export function ContractForm({ team, contract, again, onClose }: Props) {
  const today = dayOfInstant(useNow())
  const changed = useTeamsChanged()
  return (
    <RecordForm
      title={contract ? '编辑合同' : '登记合同'}
      draftKey={`team/${team}/contract/${contract?.id ?? 'new'}`}
      stored={{
        version: contract?.version ?? 0,
        values: {
          number: contract?.number ?? '',
          fromDay: contract?.fromDay ?? today,
          toDay: contract?.toDay ?? '',
          fee: contract ? (contract.feeMinor / 100).toFixed(2) : '',
          currency: contract?.currency ?? 'CNY',
          tasks: taskLines(contract?.tasks ?? []),
          payments: paymentLines(contract?.payments ?? []),
        },
      }}
      fields={[
        { name: 'number', label: '合同编号', required: true },
        { name: 'fee', label: '费用', required: true, hint: '如 300000 或 300000.50' },
        { name: 'currency', label: '币种', kind: 'choice', required: true, options: currencies },
        { name: 'fromDay', label: '从', kind: 'day', required: true },
        { name: 'toDay', label: '到', kind: 'day' },
        {
          name: 'tasks',
          label: '任务',
          kind: 'long',
          maxLength: 20_000,
          hint: '每行一项：任务 | 期限 | 完成日期 | 结果。例：引荐十家企业 | 2024-12-31',
        },
        {
          name: 'payments',
          label: '付款',
          kind: 'long',
          maxLength: 20_000,
          hint: '每行一笔：日期 | 金额 | 说明。例：2024-03-01 | 100000 | 首付款',
        },
      ]}
      check={(values) => {
        if (minorOf(textIn(values, 'fee')) === undefined) return '费用请填数字，最多两位小数。'
        const tasks = readTasks(textIn(values, 'tasks'))
        if (typeof tasks === 'number')
          return `任务第 ${tasks} 行读不懂：日期请写成 2024-12-31，各项用 | 隔开。`
        const payments = readPayments(textIn(values, 'payments'))
        return typeof payments === 'number'
          ? `付款第 ${payments} 行读不懂：请写成 2024-03-01 | 100000 | 说明。`
          : undefined
      }}
      onSave={async (values, version) => {
        const tasks = readTasks(textIn(values, 'tasks'))
        const payments = readPayments(textIn(values, 'payments'))
        await client.team.saveContract.mutate({
          id: contract?.id ?? null,
          version,
          team,
          number: textIn(values, 'number'),
          fromDay: dayIn(values, 'fromDay') ?? today,
          toDay: dayIn(values, 'toDay'),
          feeMinor: minorOf(textIn(values, 'fee')) ?? 0,
          currency: currencySchema.parse(textIn(values, 'currency')),
          tasks: typeof tasks === 'number' ? [] : tasks,
          payments: typeof payments === 'number' ? [] : payments,
        })
        await changed()
      }}
      onStale={again}
      onClose={onClose}
    />
  )
}
