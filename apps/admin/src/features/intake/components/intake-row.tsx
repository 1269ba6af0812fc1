import { type Preview, type PreviewCell, type PreviewRow, stageOf } from '@zhaoshang/domain'
import { useState } from 'react'
import { Tag } from '../../../components/tag.tsx'
import { useMe } from '../../../session/me.ts'
import { rowStatusText, rowStatusTone } from '../../../texts/intake.ts'
import type { IntakeView } from '../../../trpc/types.ts'
import { cellHead, withUnit } from '../api/cell-head.ts'
import { useCorrect } from '../api/use-correct.ts'
import { CellBox } from './cell-box.tsx'
import { CellNote } from './cell-note.tsx'
import { CellWords } from './cell-words.tsx'

interface Props {
  readonly view: IntakeView
  readonly preview: Preview
  readonly row: PreviewRow
}

/** One row of the file against the register: faults first, then what would change, then the rest in few words. */
export function IntakeRow({ view, preview, row }: Props) {
  const { plan } = useMe()
  const correct = useCorrect(view.id)
  const [open, setOpen] = useState(false)
  const out = row.status === 'left-out'
  const wrong = row.cells.filter((cell) => cell.fault && !cell.leftOut)
  const rest = row.cells.filter((cell) => !wrong.includes(cell))

  // What is there and wrong is not also missing.
  const wrongLabels = wrong.map((cell) => cellHead(plan, preview, cell).field?.label)
  const gaps = row.gaps.filter((gap) => !wrongLabels.includes(gap))

  function leaveOut(leave: boolean) {
    const others = view.corrections.leftOutRows.filter((each) => each !== row.row)
    void correct({ leftOutRows: leave ? [...others, row.row] : others })
  }
  const box = (cell: PreviewCell) => (
    <CellBox
      key={key(row, cell)}
      id={key(row, cell)}
      cell={cell}
      head={cellHead(plan, preview, cell)}
      view={view}
    />
  )
  return (
    <tr className={out ? 'intake-row intake-row-out' : 'intake-row'}>
      <td className="num intake-number">
        <span className="intake-label">第 </span>
        {row.row}
        <span className="intake-label"> 行</span>
      </td>
      <td>
        <Tag tone={rowStatusTone(row.status)}>{rowStatusText(row.status)}</Tag>
      </td>
      <th scope="row" className="intake-name">
        {row.name === '' ? <span className="quiet">（没有名称）</span> : row.name}
        {row.status === 'wrong' && row.recordId !== undefined && (
          <span className="quiet">（登记册已有）</span>
        )}
      </th>
      <td>
        {out ? (
          <span className="quiet">这一行不导入</span>
        ) : (
          <>
            {wrong.map(box)}
            {row.stageBefore !== undefined && row.stage !== undefined && row.stageBefore !== row.stage && (
              <p className="words-change">
                <span className="words-label">阶段</span>
                {stageOf(plan, row.stageBefore)?.name ?? row.stageBefore} →{' '}
                <b>{stageOf(plan, row.stage)?.name ?? row.stage}</b>
              </p>
            )}
            {open ? (
              <div className="boxes">{rest.map(box)}</div>
            ) : (
              <Rest row={row} rest={rest} preview={preview} view={view} />
            )}
            {gaps.length > 0 && !open && (
              <p className="quiet intake-gaps">还没填（不影响导入）：{gaps.join('、')}</p>
            )}
          </>
        )}
      </td>
      <td className="intake-acts">
        {!out && (
          <button type="button" className="link-button" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? '收起' : '修改'}
            <span className="sr-only">第 {row.row} 行</span>
          </button>
        )}
        <button type="button" className="link-button" onClick={() => leaveOut(!out)}>
          {out ? '恢复导入' : '本行不导入'}
          <span className="sr-only">第 {row.row} 行</span>
        </button>
      </td>
    </tr>
  )
}

function Rest({
  row,
  rest,
  preview,
  view,
}: {
  row: PreviewRow
  rest: readonly PreviewCell[]
  preview: Preview
  view: IntakeView
}) {
  const { plan } = useMe()
  const known = row.recordId !== undefined
  const touched = rest.filter((cell) => (known && cell.changed) || cell.edited || cell.leftOut)
  // Of a row that the register does not have, everything is news.
  const news = known
    ? []
    : rest.filter((cell) => !touched.includes(cell) && ((cell.shown ?? '') !== '' || cell.note !== undefined))
  const heads = news.map((cell) => ({ cell, head: cellHead(plan, preview, cell) }))
  return (
    <>
      {touched.map((cell) => (
        <CellWords
          key={key(row, cell)}
          id={key(row, cell)}
          cell={cell}
          head={cellHead(plan, preview, cell)}
          view={view}
        />
      ))}
      {news.length > 0 && (
        <p className={row.status === 'wrong' ? 'words-short' : 'words-flow'}>
          {heads
            .filter(({ head }) => head.field?.role !== 'name')
            .map(({ cell, head }) => (
              <span key={cell.field}>
                <span className="words-label">{head.heading}</span>
                {withUnit(cell.shown ?? '', head.unit)}
                <CellNote cell={cell} />
              </span>
            ))}
        </p>
      )}
      {row.status === 'unchanged' && <span className="quiet">与登记册相同</span>}
    </>
  )
}

/** The name of a cell among the corrections. */
function key(row: PreviewRow, cell: PreviewCell): string {
  return `${row.row}:${cell.column}:${cell.field}`
}
