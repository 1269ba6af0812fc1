import { type Day, dayOfInstant, formatMoney, readAmount, type WorkPlan, yuanMoney } from '@zhaoshang/domain'
import { type FieldSpec } from '../../../../components/form/field.tsx'
import { type FormValues, RecordForm, textIn, textOrNull } from '../../../../components/form/record-form.tsx'
import { useMe } from '../../../../session/me.ts'
import { useNow } from '../../../../time/business-clock.ts'
import { faultText } from '../../../../texts/faults.ts'
import { client } from '../../../../trpc/client.ts'
import type { Funds } from '../../../../trpc/types.ts'
import type { EntryLine } from '../api/entry-lines.ts'
import { useFundsChanged } from '../api/use-funds.ts'

interface Props {
  readonly project: string
  readonly funds: Funds
  readonly again: () => void
  readonly onDone: (words: string, changeSet: string) => void
  readonly onClose: () => void
}

const amountHint = '单位万元；也可写 500万美元'
const amountField: FieldSpec = { name: 'amount', label: '到位金额（万元）', required: true, hint: amountHint }
const fixedField: FieldSpec = { name: 'fixed', label: '其中：固定资产（万元）', hint: '不清楚可不填' }

/** What is wrong with the amounts as typed, in a sentence that names the field. */
function amountFault(plan: WorkPlan, values: FormValues): string | undefined {
  for (const { name, label } of [amountField, fixedField]) {
    const text = textOrNull(values, name)
    const read = text === null ? undefined : readAmount(plan, text)
    if (read?.ok !== false) continue
    const { what, mend } = faultText(read.refusal)
    return `${label}：${what}。${mend}。`
  }
  return undefined
}

/** Money of a month. */
export function EntryForm({ project, funds, again, onDone, onClose }: Props) {
  const { plan } = useMe()
  const today = dayOfInstant(useNow())
  const changed = useFundsChanged()
  const { sources } = plan.funds
  return (
    <RecordForm
      title="录入到位资金"
      draftKey={`fund/${project}/new`}
      stored={{
        version: funds.version,
        values: { month: today.slice(0, 7), amount: '', fixed: '', source: '', note: '' },
      }}
      fields={[
        {
          name: 'month',
          label: '到位月份',
          kind: 'choice',
          required: true,
          options: recentMonths(today).map((month) => ({ value: month, label: month })),
        },
        amountField,
        fixedField,
        sources.length > 0
          ? {
              name: 'source',
              label: '凭证',
              kind: 'choice',
              options: sources.map(({ id, name }) => ({ value: id, label: name })),
            }
          : { name: 'source', label: '凭证' },
        { name: 'note', label: '说明', kind: 'long' },
      ]}
      check={(values) => amountFault(plan, values)}
      onSave={async (values, version) => {
        const { changeSet } = await client.fund.add.mutate({
          project,
          version,
          month: textIn(values, 'month'),
          amount: textIn(values, 'amount'),
          fixed: textOrNull(values, 'fixed'),
          source: textOrNull(values, 'source'),
          note: textOrNull(values, 'note'),
        })
        await changed()
        onDone('已录入到位资金', changeSet)
      }}
      onStale={again}
      onClose={onClose}
    />
  )
}

/** The last three years, the newest first. */
function recentMonths(today: Day): string[] {
  const newest = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1
  return Array.from({ length: 36 }, (_, i) => {
    const month = newest - i
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
  })
}

/** The right amount of an entry; the difference is kept beside it. */
export function CorrectForm({ project, funds, line, again, onDone, onClose }: Props & { line: EntryLine }) {
  const { plan } = useMe()
  const changed = useFundsChanged()
  const { entry, amount, fixedYuan } = line
  const typed = amount.currency === 'CNY' ? plain(formatMoney(amount, '万元')) : formatMoney(amount, '万元')
  return (
    <RecordForm
      title={`更正 ${entry.month} 的到位资金`}
      draftKey={`fund/${project}/${entry.id}`}
      stored={{
        version: funds.version,
        values: {
          amount: typed,
          fixed: fixedYuan === null ? '' : inTenThousands(fixedYuan),
          note: '',
        },
      }}
      fields={[
        { ...amountField, label: '正确的金额（万元）' },
        fixedField,
        {
          name: 'note',
          label: '更正原因',
          kind: 'long',
          required: true,
          hint: '原来的录入保留，差额另记一笔',
        },
      ]}
      check={(values) => amountFault(plan, values)}
      onSave={async (values, version) => {
        const { changeSet } = await client.fund.correct.mutate({
          entry: entry.id,
          version,
          amount: textIn(values, 'amount'),
          fixed: textOrNull(values, 'fixed'),
          note: textIn(values, 'note'),
        })
        await changed()
        onDone('已更正', changeSet)
      }}
      onStale={again}
      onClose={onClose}
    />
  )
}

const plain = (text: string): string => text.replaceAll(',', '')
const inTenThousands = (yuan: number): string => plain(formatMoney(yuanMoney(yuan), '万元'))

/** What is to come into place in a year. */
export function PlanForm({ project, funds, year, again, onDone, onClose }: Props & { year: number }) {
  const me = useMe()
  const changed = useFundsChanged()
  const plan = funds.plans.find((one) => one.year === year)
  return (
    <RecordForm
      title={`${year} 年到位资金计划`}
      draftKey={`fund/${project}/plan/${year}`}
      stored={{
        version: plan?.version ?? 0,
        values: {
          amount: plan ? inTenThousands(plan.yuan) : '',
        },
      }}
      fields={[{ name: 'amount', label: '全年计划（万元）', hint: '留空即不设计划' }]}
      check={(values) => amountFault(me.plan, values)}
      onSave={async (values, version) => {
        const { changeSet } = await client.fund.planYear.mutate({
          project,
          year,
          amount: textOrNull(values, 'amount'),
          version,
        })
        await changed()
        onDone(`已保存 ${year} 年计划`, changeSet)
      }}
      onStale={again}
      onClose={onClose}
    />
  )
}

/** The office does not accept an entry, and says why. */
export function RejectForm({
  line,
  again,
  onDone,
  onClose,
}: Omit<Props, 'project' | 'funds'> & { line: EntryLine }) {
  const changed = useFundsChanged()
  const { entry } = line
  return (
    <RecordForm
      title={`不认可 ${entry.month} 的到位资金`}
      draftKey={`fund/${entry.id}/reject`}
      stored={{ version: entry.checks, values: { note: '' } }}
      fields={[
        {
          name: 'note',
          label: '原因',
          kind: 'long',
          required: true,
          hint: '填报单位会看到；不认可的不计入任何合计',
        },
      ]}
      onSave={async (values, checks) => {
        const { changeSet } = await client.fund.check.mutate({
          entries: [{ id: entry.id, checks }],
          verdict: 'rejected',
          note: textIn(values, 'note'),
        })
        await changed()
        onDone('已标为未认可', changeSet)
      }}
      onStale={again}
      onClose={onClose}
    />
  )
}
