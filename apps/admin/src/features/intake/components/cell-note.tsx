import type { PreviewCell } from '@zhaoshang/domain'
import { noteText } from '../../../texts/intake.ts'

/** What reading did besides taking the value. */
export function CellNote({ cell }: { cell: PreviewCell }) {
  if (cell.note === undefined) return null
  return <span className="quiet">（{noteText(cell.note, cell.read)}）</span>
}
