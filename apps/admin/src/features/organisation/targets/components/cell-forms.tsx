import {
  assertDay,
  dayOfInstant,
  evenParts,
  figureText,
  type Indicator,
  readFigure,
  splitFaults,
} from '@zhaoshang/domain'
import { useNow } from '../../../../time/business-clock.ts'
import { client } from '../../../../trpc/client.ts'
import type { TargetCell } from '../../../../trpc/types.ts'
import { type FormValues, RecordForm, textIn } from '../../../../components/form/record-form.tsx'
import { readShares, shareLines } from '../api/share-lines.ts'
import { useTargetsChanged } from '../api/use-targets.ts'

interface Props {
  /** One that has a figure. */
  readonly cell: TargetCell & { readonly id: string; readonly figure: number }
  readonly indicator: Indicator
  readonly year: number
  readonly unitName: string
  readonly again: () => void
  readonly onClose: () => void
}

const notFigure = (indicator: Indicator) =>
  `请填不小于 0 的数${indicator.decimals > 0 ? `，最多 ${indicator.decimals} 位小数` : '，不带小数'}。`

/** A unit agrees to its figure, or names another and says why. */
export function AnswerForm({ cell, indicator, unitName, again, onClose }: Props) {
  const changed = useTargetsChanged()
  const other = (values: FormValues) => textIn(values, 'agrees') === 'no'
  return (
    <RecordForm
      title={`答复：${unitName}，${indicator.name} ${figureText(indicator, cell.figure)} ${indicator.unit}`}
      draftKey={`target/${cell.id}/answer`}
      stored={{
        version: cell.version,
        values: {
          agrees: cell.answer === 'other' ? 'no' : 'yes',
          figure: cell.otherFigure === null ? '' : figureText(indicator, cell.otherFigure),
          reason: cell.otherReason ?? '',
        },
      }}
      fields={[
        {
          name: 'agrees',
          label: '意见',
          kind: 'choice',
          required: true,
          options: [
            { value: 'yes', label: '同意' },
            { value: 'no', label: '另有意见' },
          ],
        },
        { name: 'figure', label: `建议数（${indicator.unit}）`, hint: '同意的不填' },
        { name: 'reason', label: '理由', kind: 'long', hint: '另有意见的写明理由' },
      ]}
      check={(values) => {
        if (!other(values)) return undefined
        if (readFigure(indicator, textIn(values, 'figure')) === undefined) return notFigure(indicator)
        return textIn(values, 'reason') === '' ? '另有意见的，请写明理由。' : undefined
      }}
      onSave={async (values, version) => {
        await client.target.answer.mutate({
          id: cell.id,
          version,
          agrees: !other(values),
          otherFigure: other(values) ? (readFigure(indicator, textIn(values, 'figure')) ?? null) : null,
          reason: other(values) ? textIn(values, 'reason') : '',
        })
        await changed()
      }}
      onStale={again}
      onClose={onClose}
    />
  )
}

const quarterNames = ['q1', 'q2', 'q3', 'q4'] as const

/** A unit splits its figure over the quarters, and over those who work for it. */
export function SplitForm({ cell, indicator, unitName, again, onClose }: Props) {
  const changed = useTargetsChanged()
  const whole = `${figureText(indicator, cell.figure)} ${indicator.unit}`
  const begun = cell.quarters ?? evenParts(cell.figure, 4)
  const quartersIn = (values: FormValues) =>
    quarterNames.map((name) => readFigure(indicator, textIn(values, name)))
  return (
    <RecordForm
      title={`分解：${unitName}，${indicator.name} ${whole}`}
      draftKey={`target/${cell.id}/split`}
      stored={{
        version: cell.version,
        values: {
          ...Object.fromEntries(quarterNames.map((name, i) => [name, figureText(indicator, begun[i] ?? 0)])),
          shares: shareLines(indicator, cell.shares),
        },
      }}
      fields={[
        ...quarterNames.map((name, i) => ({
          name,
          label: `${'一二三四'[i]}季度（${indicator.unit}）`,
          required: true,
        })),
        {
          name: 'shares',
          label: '分到下属单位、个人（可不填）',
          kind: 'long' as const,
          maxLength: 5000,
          hint: `每行一个：名称 | 数。各行之和要等于 ${whole}。`,
        },
      ]}
      check={(values) => {
        const read = quartersIn(values)
        const parts = read.filter((part) => part !== undefined)
        if (parts.length < 4) return notFigure(indicator)
        const shares = readShares(indicator, textIn(values, 'shares'))
        if (typeof shares === 'number') return `第 ${shares} 行读不懂：请写成 名称 | 数。`
        return (
          leftText('四个季度', cell.figure, parts, indicator) ??
          (shares.length > 0
            ? leftText(
                '下属单位、个人',
                cell.figure,
                shares.map(({ figure }) => figure),
                indicator,
              )
            : undefined)
        )
      }}
      onSave={async (values, version) => {
        const [q1 = 0, q2 = 0, q3 = 0, q4 = 0] = quartersIn(values)
        const shares = readShares(indicator, textIn(values, 'shares'))
        await client.target.split.mutate({
          id: cell.id,
          version,
          quarters: [q1, q2, q3, q4],
          shares: typeof shares === 'number' ? [] : shares,
        })
        await changed()
      }}
      onStale={again}
      onClose={onClose}
    />
  )
}

/** What a split leaves over, in a sentence. */
function leftText(
  what: string,
  whole: number,
  parts: readonly number[],
  indicator: Indicator,
): string | undefined {
  const fault = splitFaults(whole, parts).find(({ code }) => code === 'split-differs')
  if (!fault || !('left' in fault)) return undefined
  const figure = `${figureText(indicator, Math.abs(fault.left))} ${indicator.unit}`
  return fault.left > 0 ? `${what}之和还差 ${figure}。` : `${what}之和多出 ${figure}。`
}

/** What was done, where nobody can count it. */
export function EntryForm({ cell, indicator, year, unitName, again, onClose }: Props) {
  const today = dayOfInstant(useNow())
  const changed = useTargetsChanged()
  return (
    <RecordForm
      title={`登记完成：${unitName}，${indicator.name}`}
      draftKey={`target/${cell.id}/entry`}
      stored={{ version: 0, values: { day: today, figure: '', source: '' } }}
      fields={[
        { name: 'day', label: '日期', kind: 'day', required: true },
        {
          name: 'figure',
          label: `数（${indicator.unit}）`,
          required: true,
          hint: '记错了不能改，再登记一笔负数冲减',
        },
        { name: 'source', label: '依据', required: true, maxLength: 200, hint: '如：出差审批单、活动台账' },
      ]}
      check={(values) => {
        if (!textIn(values, 'day').startsWith(`${year}-`)) return `日期要在 ${year} 年。`
        return signed(indicator, textIn(values, 'figure')) === undefined ? notFigure(indicator) : undefined
      }}
      onSave={async (values) => {
        await client.target.enter.mutate({
          id: cell.id,
          day: assertDay(textIn(values, 'day')),
          figure: signed(indicator, textIn(values, 'figure')) ?? 0,
          source: textIn(values, 'source'),
        })
        await changed()
      }}
      onStale={again}
      onClose={onClose}
    />
  )
}

/** A figure that may be below nought: a correction. */
function signed(indicator: Indicator, text: string): number | undefined {
  const minus = /^[-−－]/.test(text)
  const figure = readFigure(indicator, minus ? text.slice(1) : text)
  return figure === undefined ? undefined : minus ? -figure : figure
}

/** The office changes a figure in force, and says why. */
export function AdjustForm({ cell, indicator, unitName, again, onClose }: Props) {
  const changed = useTargetsChanged()
  return (
    <RecordForm
      title={`调整：${unitName}，${indicator.name}`}
      draftKey={`target/${cell.id}/adjust`}
      stored={{
        version: cell.version,
        values: { figure: figureText(indicator, cell.figure), reason: '' },
      }}
      fields={[
        {
          name: 'figure',
          label: `全年目标（${indicator.unit}）`,
          required: true,
          hint: '调整后，本单位要重新分解',
        },
        { name: 'reason', label: '原因', kind: 'long', required: true },
      ]}
      check={(values) =>
        readFigure(indicator, textIn(values, 'figure')) === undefined ? notFigure(indicator) : undefined
      }
      onSave={async (values, version) => {
        await client.target.adjust.mutate({
          id: cell.id,
          version,
          figure: readFigure(indicator, textIn(values, 'figure')) ?? cell.figure,
          reason: textIn(values, 'reason'),
        })
        await changed()
      }}
      onStale={again}
      onClose={onClose}
    />
  )
}
