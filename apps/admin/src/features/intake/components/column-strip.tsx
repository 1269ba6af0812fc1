import { fieldOf, listOf, type Preview, type ReadColumn, type WorkPlan } from '@zhaoshang/domain'
import { useMe } from '../../../session/me.ts'
import { howText } from '../../../texts/intake.ts'
import type { IntakeView } from '../../../trpc/types.ts'
import { useCorrect } from '../api/use-correct.ts'

interface Choice {
  readonly value: string
  readonly label: string
}

/** What a column of the file can be taken for: the list's columns, and each half of those that join two. */
function choicesFor(plan: WorkPlan, listId: string): Choice[] {
  const list = listOf(plan, listId)
  if (!list) return []
  return list.columns.flatMap(({ heading, fields }) => [
    { value: fields.join('+'), label: heading },
    ...(fields.length > 1 ? fields.map((id) => ({ value: id, label: fieldOf(plan, id)?.label ?? id })) : []),
  ])
}

/** The file's columns and what each was taken for; opened by itself where one is not clear. */
export function ColumnStrip({ view, preview }: { view: IntakeView; preview: Preview }) {
  const { plan } = useMe()
  const correct = useCorrect(view.id)
  const columns = preview.columns.filter(({ how }) => how !== 'row-number')
  const unknown = columns.filter(({ how }) => how === 'none')
  const similar = columns.filter(({ how }) => how === 'similar')
  const choices = choicesFor(plan, preview.list)

  function choose(column: ReadColumn, value: string) {
    void correct({ columns: { [String(column.index)]: value === '' ? null : value.split('+') } })
  }
  return (
    <details className="strip" open={unknown.length + similar.length > 0}>
      <summary>
        <strong>栏目</strong> 认出 {columns.filter(({ target }) => target !== null).length} 列
        {unknown.length > 0 && <span className="strip-trouble">，{unknown.length} 列没认出</span>}
        {similar.length > 0 && <span className="strip-trouble">，{similar.length} 列请核对</span>}
        <span className="quiet">　认错了可以改</span>
      </summary>
      <ul className="strip-columns">
        {columns.map((column) => {
          const value = column.target?.join('+') ?? ''
          const known = value === '' || choices.some((choice) => choice.value === value)
          const doubtful = column.how === 'none' || column.how === 'similar'
          return (
            <li
              key={column.index}
              className={doubtful ? 'strip-column strip-column-doubtful' : 'strip-column'}
            >
              <label>
                <span className="strip-heading" title={column.heading}>
                  <b>{column.letter}</b> {column.heading}
                  {column.unit && !column.heading.includes(column.unit) && `（${column.unit}）`}
                </span>
                <select
                  className="field"
                  value={value}
                  onChange={(event) => choose(column, event.target.value)}
                >
                  <option value="">不导入</option>
                  {!known && <option value={value}>{labels(plan, column)}</option>}
                  {choices.map((choice) => (
                    <option key={choice.value + choice.label} value={choice.value}>
                      {choice.label}
                    </option>
                  ))}
                </select>
              </label>
              <span className="strip-how">{howText(column.how)}</span>
            </li>
          )
        })}
      </ul>
    </details>
  )
}

function labels(plan: WorkPlan, column: ReadColumn): string {
  return (column.target ?? []).map((id) => fieldOf(plan, id)?.label ?? id).join('、')
}
