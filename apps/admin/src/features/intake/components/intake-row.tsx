import { listOf, type Preview, type PreviewCell, type PreviewRow, stageOf } from '@zhaoshang/domain'
import { useState } from 'react'
import { Tag } from '../../../components/tag.tsx'
import { type ListField, listFields } from '../../../plan/list-columns.ts'
import { useMe } from '../../../session/me.ts'
import { rowStatusText, rowStatusTone } from '../../../texts/intake.ts'
import type { IntakeView } from '../../../trpc/types.ts'
import { useCorrect } from '../api/use-correct.ts'
import { CellBox } from './cell-box.tsx'
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
  const list = listOf(plan, preview.list)
  const fields = new Map((list ? listFields(plan, list) : []).map((each) => [each.field.id, each]))
  const out = row.status === 'left-out'
  const wrong = row.cells.filter((cell) => cell.fault && !cell.leftOut)
  const rest = row.cells.filter((cell) => !wrong.includes(cell))

  function leaveOut(leave: boolean) {
    const others = view.corrections.leftOutRows.filter((each) => each !== row.row)
    void correct({ leftOutRows: leave ? [...others, row.row] : others })
  }
  const box = (cell: PreviewCell) => (
    <CellBox
      key={key(row, cell)}
      id={key(row, cell)}
      cell={cell}
      column={fields.get(cell.field)}
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
              <Rest row={row} rest={rest} fields={fields} view={view} />
            )}
            {row.gaps.length > 0 && !open && (
              <p className="quiet intake-gaps">还没填（不影响导入）：{row.gaps.join('、')}</p>
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
  fields,
  view,
}: {
  row: PreviewRow
  rest: readonly PreviewCell[]
  fields: ReadonlyMap<string, ListField>
  view: IntakeView
}) {
  const named = (cell: PreviewCell) => fields.get(cell.field)?.field.role === 'name'
  const touched = rest.filter((cell) => cell.before !== undefined || cell.edited || cell.leftOut)
  // Of a row that the register does not have, everything is news.
  const news =
    row.recordId === undefined ? rest.filter((cell) => !touched.includes(cell) && !named(cell)) : []
  return (
    <>
      {touched.map((cell) => (
        <CellWords
          key={key(row, cell)}
          id={key(row, cell)}
          cell={cell}
          column={fields.get(cell.field)}
          view={view}
        />
      ))}
      {news.length > 0 && (
        <p className={row.status === 'wrong' ? 'words-short' : 'words-flow'}>
          {news
            .filter((cell) => (cell.shown ?? '') !== '')
            .map((cell) => {
              const column = fields.get(cell.field)
              return (
                <span key={cell.field}>
                  <span className="words-label">{column?.heading ?? cell.field}</span>
                  {cell.shown}
                  {column?.unit}
                </span>
              )
            })}
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
