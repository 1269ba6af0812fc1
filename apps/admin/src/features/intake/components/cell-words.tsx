import type { PreviewCell } from '@zhaoshang/domain'
import type { ListField } from '../../../plan/list-columns.ts'
import type { IntakeView } from '../../../trpc/types.ts'
import { useCorrect } from '../api/use-correct.ts'

interface Props {
  readonly id: string
  readonly cell: PreviewCell
  readonly column: ListField | undefined
  readonly view: IntakeView
}

/** A cell that would change something, in words: before → after, and what the person did to it. */
export function CellWords({ id, cell, column, view }: Props) {
  const correct = useCorrect(view.id)
  const unit = column?.unit ?? ''
  return (
    <p className="words-change">
      <span className="words-label">
        {cell.address} {column?.heading ?? cell.field}
      </span>
      {cell.leftOut ? (
        <span className="quiet">本格不导入（读到“{cell.read}”）</span>
      ) : (
        <>
          {cell.before !== undefined && (
            <>
              <del>
                {cell.beforeShown}
                {unit}
              </del>
              {' → '}
            </>
          )}
          <b>
            {cell.shown ?? cell.read}
            {unit}
          </b>
          {cell.edited && <span className="quiet">（您改的）</span>}
        </>
      )}
      {(cell.leftOut || cell.edited) && (
        <button
          type="button"
          className="link-button words-undo"
          onClick={() => void correct({ unset: { columns: [], cells: [id] } })}
        >
          还原
          <span className="sr-only">{cell.address}</span>
        </button>
      )}
    </p>
  )
}
