import type { PreviewCell } from '@zhaoshang/domain'
import type { IntakeView } from '../../../trpc/types.ts'
import { type CellHead, withUnit } from '../api/cell-head.ts'
import { useCorrect } from '../api/use-correct.ts'
import { CellNote } from './cell-note.tsx'

interface Props {
  readonly id: string
  readonly cell: PreviewCell
  readonly head: CellHead
  readonly view: IntakeView
}

/** A cell that would change something, in words: before → after, and what the person did to it. */
export function CellWords({ id, cell, head, view }: Props) {
  const correct = useCorrect(view.id)
  return (
    <p className="words-change">
      <span className="words-label">
        {cell.address} {head.heading}
      </span>
      {cell.leftOut ? (
        <span className="quiet">本格不导入（读到“{cell.read}”）</span>
      ) : (
        <>
          {cell.changed && (
            <>
              {cell.before === undefined ? (
                <span className="quiet">（空）</span>
              ) : (
                <del>{withUnit(cell.beforeShown ?? '', head.unit)}</del>
              )}
              {' → '}
            </>
          )}
          <b>{withUnit(cell.shown ?? cell.read, head.unit)}</b>
          <CellNote cell={cell} />
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
