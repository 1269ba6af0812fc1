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

const doubtful = ({ how }: ReadColumn) => how === 'none' || how === 'similar'

/** The file's columns and what each was taken for, the doubtful ones first. */
export function ColumnStrip({ view, preview }: { view: IntakeView; preview: Preview }) {
  const { plan } = useMe()
  const correct = useCorrect(view.id)
  const columns = preview.columns.filter(({ how }) => how !== 'row-number')
  const doubts = columns.filter(doubtful).length
  const ordered = [...columns.filter(doubtful), ...columns.filter((column) => !doubtful(column))]
  const choices = choicesFor(plan, preview.list)

  function choose(column: ReadColumn, value: string) {
    void correct({ columns: { [String(column.index)]: value === '' ? null : value.split('+') } })
  }
  return (
    <section className="strip" aria-labelledby="strip">
      <p className="strip-head">
        <strong id="strip">栏目对应</strong> 认出 {columns.filter(({ target }) => target !== null).length} 列
        {doubts > 0 && <span className="strip-trouble">，{doubts} 列请核对</span>}
        <span className="quiet">　认错了就在这里改</span>
      </p>
      <ul className="strip-columns">
        {ordered.map((column) => {
          const value = column.target?.join('+') ?? ''
          const known = value === '' || choices.some((choice) => choice.value === value)
          return (
            <li
              key={column.index}
              className={doubtful(column) ? 'strip-column strip-column-doubtful' : 'strip-column'}
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
    </section>
  )
}

function labels(plan: WorkPlan, column: ReadColumn): string {
  return (column.target ?? []).map((id) => fieldOf(plan, id)?.label ?? id).join('、')
}
