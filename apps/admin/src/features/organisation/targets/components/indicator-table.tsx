import { figureText, type Indicator } from '@zhaoshang/domain'
import { Button } from 'antd'
import { useState } from 'react'
import { StandingBar } from '../../../../components/standing-bar.tsx'
import { TableBox } from '../../../../components/table-box.tsx'
import { Tag } from '../../../../components/tag.tsx'
import { useMe } from '../../../../session/me.ts'
import { answers } from '../../../../texts/targets.ts'
import type { TargetCell, Targets } from '../../../../trpc/types.ts'
import { unitChoices } from '../../../../components/form/unit-choices.ts'
import { AdjustForm, AnswerForm, EntryForm, SplitForm } from './cell-forms.tsx'
import { HistoryDialog } from './history-dialog.tsx'

interface Props {
  readonly targets: Targets
  readonly indicator: Indicator
  readonly again: () => void
}
type Doing = { readonly act: 'answer' | 'split' | 'enter' | 'adjust' | 'history'; readonly unit: string }

const quarters = [0, 1, 2, 3] as const

/** One indicator, unit by unit: the figure, its quarters, what the unit said, how it stands. */
export function IndicatorTable({ targets, indicator, again }: Props) {
  const me = useMe()
  const [doing, setDoing] = useState<Doing>()
  const close = () => setDoing(undefined)
  const mayFor = (policy: 'target.consult' | 'target.split' | 'target.edit') =>
    new Set(unitChoices(me, policy).map(({ value }) => value))
  const may = {
    consult: mayFor('target.consult'),
    split: mayFor('target.split'),
    edit: mayFor('target.edit'),
  }
  const issued = targets.state === 'issued'
  const cells = targets.cells.filter((cell) => cell.indicator === indicator.id)
  const nameOf = (unit: string) => targets.units.find((one) => one.unit === unit)?.unitName ?? unit
  const cell = cells.find(({ unit }) => unit === doing?.unit)
  const chosen = doing && cell && cell.id !== null && cell.figure !== null ? cell : undefined
  const form = chosen && {
    cell: { ...chosen, id: chosen.id ?? '', figure: chosen.figure ?? 0 },
    indicator,
    year: targets.year,
    unitName: nameOf(chosen.unit),
    again,
    onClose: close,
  }
  const actsOf = ({ unit, id }: TargetCell) =>
    id === null
      ? []
      : ([
          ...(targets.state === 'consulting' && may.consult.has(unit) ? [['answer', '答复'] as const] : []),
          ...(issued && may.split.has(unit) ? [['split', '分解'] as const] : []),
          ...(issued && 'manual' in indicator.measure && may.split.has(unit)
            ? [['enter', '登记完成'] as const]
            : []),
          ...(issued && may.edit.has(unit) ? [['adjust', '调整'] as const] : []),
          ['history', '经过'] as const,
        ] as const)
  return (
    <>
      <TableBox name={`${indicator.name}，各单位`}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">单位</th>
              <th scope="col" className="num">
                全年（{indicator.unit}）
              </th>
              {issued ? (
                <>
                  {quarters.map((q) => (
                    <th key={q} scope="col" className="num">
                      {'一二三四'[q]}季度
                    </th>
                  ))}
                  <th scope="col">完成与进度</th>
                </>
              ) : (
                <th scope="col">答复</th>
              )}
              <th scope="col">
                <span className="sr-only">操作</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {cells.map((one) => (
              <tr key={one.unit}>
                <th scope="row" className="keep">
                  {nameOf(one.unit)}
                </th>
                <td className="num">{one.figure === null ? '—' : figureText(indicator, one.figure)}</td>
                {issued ? (
                  <>
                    {quarters.map((q) => (
                      <td key={q} className="num">
                        {one.quarters ? figureText(indicator, one.quarters[q] ?? 0) : '—'}
                      </td>
                    ))}
                    <td>
                      {one.standing ? <StandingBar indicator={indicator} standing={one.standing} /> : '—'}
                    </td>
                  </>
                ) : (
                  <td className="wide">
                    {one.id !== null && targets.state === 'consulting' && (
                      <>
                        <Tag tone={answers[one.answer].tone}>{answers[one.answer].word}</Tag>
                        {one.otherFigure !== null &&
                          ` ${figureText(indicator, one.otherFigure)} ${indicator.unit}：${one.otherReason ?? ''}`}
                      </>
                    )}
                  </td>
                )}
                <td>
                  <div className="row-buttons">
                    {actsOf(one).map(([act, word]) => (
                      <Button key={act} size="small" onClick={() => setDoing({ act, unit: one.unit })}>
                        {word}
                        <span className="sr-only">{nameOf(one.unit)}</span>
                      </Button>
                    ))}
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
      {form && doing?.act === 'answer' && <AnswerForm {...form} />}
      {form && doing?.act === 'split' && <SplitForm {...form} />}
      {form && doing?.act === 'enter' && <EntryForm {...form} />}
      {form && doing?.act === 'adjust' && <AdjustForm {...form} />}
      {form && doing?.act === 'history' && (
        <HistoryDialog
          id={form.cell.id}
          title={`${form.unitName} ${indicator.name}`}
          indicator={indicator}
          onClose={close}
        />
      )}
    </>
  )
}
