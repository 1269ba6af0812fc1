import type { ProjectView } from '@zhaoshang/domain'
import { App, Button, Modal } from 'antd'
import { type FormEvent, useState } from 'react'
import { Field } from '../../../../components/form/field.tsx'
import { unitChoices } from '../../../../components/form/unit-choices.ts'
import { mayAny, useMe } from '../../../../session/me.ts'
import { errorText } from '../../../../texts/error-text.ts'
import { client } from '../../../../trpc/client.ts'
import type { SavedView } from '../../../../trpc/types.ts'
import { useViewsChanged } from '../api/use-views.ts'

interface Props {
  /** The view that is changed; absent: a new one. */
  readonly saved: SavedView | undefined
  readonly view: ProjectView
  readonly onSaved: (id: string) => void
  readonly onClose: () => void
}

/** Keeps the list as it is shown: under which name, and who sees it. */
export function SaveView({ saved, view, onSaved, onClose }: Props) {
  const me = useMe()
  const { message } = App.useApp()
  const changed = useViewsChanged()
  const [title, setTitle] = useState(saved?.title ?? '')
  const [shared, setShared] = useState<SavedView['shared']>(saved?.shared ?? 'own')
  const units = unitChoices(me, 'project.edit', 'reportingUnit')
  const own = units.find(({ value }) => me.holdings.some((holding) => holding.unit === value))
  const [unit, setUnit] = useState(saved?.unit ?? own?.value ?? units[0]?.value ?? '')
  const [busy, setBusy] = useState(false)

  async function submit(event: FormEvent) {
    event.preventDefault()
    setBusy(true)
    try {
      const { id } = await client.view.save.mutate({
        id: saved?.id ?? null,
        version: saved?.version ?? 0,
        title: title.trim(),
        shared,
        unit: shared === 'unit' ? unit : null,
        view,
      })
      await changed()
      void message.success('视图已保存。')
      onSaved(id)
    } catch (error) {
      void message.error(errorText(error).text, 6)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Modal open title={saved ? '修改视图' : '保存为视图'} footer={null} onCancel={onClose} width={480}>
      <p className="quiet">视图记住当前的筛选条件、列和排序；项目变化后，视图里看到的总是最新的。</p>
      <form onSubmit={(event) => void submit(event)}>
        <div className="form-fields">
          <Field
            spec={{ name: 'title', label: '名称', required: true, maxLength: 30 }}
            value={title}
            onChange={(value) => typeof value === 'string' && setTitle(value)}
          />
          <Field
            spec={{
              name: 'shared',
              label: '谁能看到',
              kind: 'choice',
              required: true,
              options: [
                { value: 'own', label: '只有我' },
                ...(units.length > 0 ? [{ value: 'unit', label: '本单位的人' }] : []),
                ...(mayAny(me, 'view.publish') ? [{ value: 'all', label: '所有人' }] : []),
              ],
            }}
            value={shared}
            onChange={(value) => (value === 'own' || value === 'unit' || value === 'all') && setShared(value)}
          />
          {shared === 'unit' && units.length > 1 && (
            <Field
              spec={{ name: 'unit', label: '单位', kind: 'choice', required: true, options: units }}
              value={unit}
              onChange={(value) => typeof value === 'string' && setUnit(value)}
            />
          )}
        </div>
        <div className="form-actions">
          <Button onClick={onClose}>先不保存</Button>
          <Button type="primary" htmlType="submit" loading={busy} disabled={title.trim() === ''}>
            保存
          </Button>
        </div>
      </form>
    </Modal>
  )
}
