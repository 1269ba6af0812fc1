import { App, Button } from 'antd'
import { useState } from 'react'
import type { ProjectView } from '@zhaoshang/domain'
import { errorText } from '../../../../texts/error-text.ts'
import { client } from '../../../../trpc/client.ts'
import type { SavedView } from '../../../../trpc/types.ts'
import { useViewsChanged } from '../api/use-views.ts'
import { SaveView } from './save-view.tsx'

interface Props {
  readonly saved: SavedView | undefined
  /** What is shown is not what the view says. */
  readonly changed: boolean
  readonly view: ProjectView
  readonly onSaved: (id: string) => void
  readonly onBack: () => void
  readonly onRemoved: () => void
}

/** Keeping, changing and taking away views: says first whether what one sees is what was saved. */
export function ViewBar({ saved, changed, view, onSaved, onBack, onRemoved }: Props) {
  const { message, modal } = App.useApp()
  const viewsChanged = useViewsChanged()
  const [saving, setSaving] = useState<'new' | 'same'>()

  function remove({ id, version, title }: SavedView) {
    modal.confirm({
      title: `删除视图“${title}”？`,
      content: '只删除这个视图，项目不受影响。',
      okText: '删除',
      cancelText: '取消',
      onOk: async () => {
        try {
          await client.view.remove.mutate({ id, version })
          await viewsChanged()
          onRemoved()
        } catch (error) {
          void message.error(errorText(error).text, 6)
        }
      },
    })
  }
  return (
    <div className="view-bar">
      {saved && changed && <span className="quiet">视图已改动</span>}
      {saved && changed && (
        <button type="button" className="link-button" onClick={onBack}>
          还原
        </button>
      )}
      {saved?.mayChange && (
        <button type="button" className="link-button" onClick={() => setSaving('same')}>
          {changed ? '保存改动' : '改名或共享'}
        </button>
      )}
      {(!saved || changed) && (
        <Button size="small" onClick={() => setSaving('new')}>
          {saved ? '另存为视图' : '保存为视图'}
        </Button>
      )}
      {saved?.mayChange && (
        <button type="button" className="link-button" onClick={() => remove(saved)}>
          删除视图
        </button>
      )}
      {saving && (
        <SaveView
          saved={saving === 'same' ? saved : undefined}
          view={view}
          onClose={() => setSaving(undefined)}
          onSaved={(id) => {
            setSaving(undefined)
            onSaved(id)
          }}
        />
      )}
    </div>
  )
}
