import { filterToQuery } from '@zhaoshang/domain'
import { App, Button, Modal, Radio } from 'antd'
import { useEffect, useId, useRef, useState } from 'react'
import { endpoints } from '../../../../paths.ts'
import { mayAny, useMe } from '../../../../session/me.ts'
import { takeFile, type Progress } from '../api/take-file.ts'
import type { ExportProps } from './export-button.tsx'
import './export.css'

type State = { at: 'choosing' } | { at: 'taking'; progress: Progress } | { at: 'refused'; text: string }

/** What goes into the file, in which format, and how far it is. */
export function ExportDialog({
  filter,
  columns,
  sort,
  total,
  onClose,
}: ExportProps & { onClose: () => void }) {
  const me = useMe()
  const { message } = App.useApp()
  const id = useId()
  const [content, setContent] = useState('view')
  const [format, setFormat] = useState<'xlsx' | 'csv'>('xlsx')
  const [contacts, setContacts] = useState(false)
  const [state, setState] = useState<State>({ at: 'choosing' })
  const abort = useRef<AbortController>(undefined)
  const forms = me.plan.lists.filter(({ entity }) => entity === 'project')
  useEffect(() => () => abort.current?.abort(), [])

  async function take() {
    const controller = new AbortController()
    abort.current = controller
    setState({ at: 'taking', progress: { rows: 0, total: total ?? 0 } })
    const address = endpoints.exportProjects(format, {
      ...filterToQuery(filter),
      ...(content === 'view'
        ? {
            columns: columns.join(','),
            ...(sort && { sort: `${sort.descending ? '-' : ''}${sort.by}` }),
          }
        : { form: content }),
      ...(contacts && { contacts: 'clear' }),
      frames: '1',
    })
    const taken = await takeFile(
      address,
      (progress) => setState({ at: 'taking', progress }),
      controller.signal,
    )
    if (taken === 'cancelled') return setState({ at: 'choosing' })
    if (taken !== 'done') return setState({ at: 'refused', text: taken.refused })
    void message.success('已导出，文件在浏览器的下载目录里。')
    onClose()
  }

  const taking = state.at === 'taking' ? state.progress : undefined
  return (
    <Modal
      open
      title={total === undefined ? '导出项目' : `导出项目（${total.toLocaleString('zh-CN')} 个）`}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={
        taking ? (
          <Button onClick={() => abort.current?.abort()}>取消导出</Button>
        ) : (
          <>
            <Button onClick={onClose}>关闭</Button>
            <Button type="primary" onClick={() => void take()}>
              导出
            </Button>
          </>
        )
      }
    >
      {taking ? (
        <div className="export-progress">
          <label htmlFor={`${id}-rows`}>
            已写出 {taking.rows.toLocaleString('zh-CN')} / {taking.total.toLocaleString('zh-CN')} 行
          </label>
          <progress id={`${id}-rows`} max={Math.max(1, taking.total)} value={taking.rows} />
          <p className="quiet">关闭页面或取消，导出即停止，不留下不完整的文件。</p>
        </div>
      ) : (
        <div className="export-choices">
          <fieldset>
            <legend>内容</legend>
            <Radio.Group value={content} onChange={(event) => setContent(String(event.target.value))}>
              <Radio value="view">当前列表的列和顺序</Radio>
              {forms.map((form) => (
                <Radio key={form.id} value={form.id}>
                  附件{form.attachment} {form.title}
                </Radio>
              ))}
            </Radio.Group>
          </fieldset>
          <fieldset>
            <legend>格式</legend>
            <Radio.Group
              value={format}
              onChange={(event) => setFormat(event.target.value === 'csv' ? 'csv' : 'xlsx')}
            >
              <Radio value="xlsx">Excel（.xlsx）</Radio>
              <Radio value="csv">文本表格（.csv）</Radio>
            </Radio.Group>
          </fieldset>
          {mayAny(me, 'contact.export') && (
            <label className="export-contacts">
              <input
                type="checkbox"
                checked={contacts}
                onChange={(event) => setContacts(event.target.checked)}
              />
              <span>联系人和电话不遮盖（系统会记下这次导出）</span>
            </label>
          )}
          <p className="quiet">按当前的筛选条件导出全部项目，不只是这一页。每次导出都有记录。</p>
          {state.at === 'refused' && (
            <p className="form-fault" role="alert">
              {state.text}
            </p>
          )}
        </div>
      )}
    </Modal>
  )
}
