import type { ProjectFilter } from '@zhaoshang/domain'
import { chosenOf, type Picked } from '../api/selection.ts'
import { SelectionActions } from './selection-actions.tsx'

interface Props {
  readonly picked: Picked
  readonly loaded: number
  readonly total: number
  readonly filter: ProjectFilter
  readonly onEverything: () => void
  readonly onNothing: () => void
}

/** What is chosen, and what can be done with it. */
export function SelectionBar({ picked, loaded, total, filter, onEverything, onNothing }: Props) {
  const count = picked.everything ? total : picked.rows.size
  return (
    <div className="selection-bar" role="region" aria-label="已选项目">
      <p role="status">
        已选 <strong>{count.toLocaleString('zh-CN')}</strong> 项
        {picked.everything && '（符合条件的全部项目）'}
      </p>
      {!picked.everything && picked.rows.size === loaded && loaded < total && (
        <button type="button" className="link-button" onClick={onEverything}>
          选中符合条件的全部 {total.toLocaleString('zh-CN')} 项
        </button>
      )}
      <SelectionActions chosen={chosenOf(picked, filter, total)} onDone={onNothing} />
      <button type="button" className="link-button" onClick={onNothing}>
        取消选择
      </button>
    </div>
  )
}
