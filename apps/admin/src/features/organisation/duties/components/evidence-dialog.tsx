import { useQuery } from '@tanstack/react-query'
import { App, Button, Modal } from 'antd'
import { type FormEvent, useId, useState } from 'react'
import { Empty, Failed, Loading } from '../../../../components/states.tsx'
import { errorText } from '../../../../texts/error-text.ts'
import { client, trpc } from '../../../../trpc/client.ts'
import type { FoundRecord } from '../../../../trpc/types.ts'
import { uploadEvidence } from '../api/upload-evidence.ts'
import { useDutiesChanged } from '../api/use-duties.ts'
import { recordKinds } from './record-kinds.ts'

interface Props {
  readonly task: { readonly id: string; readonly title: string }
  readonly onClose: () => void
}

/** Finds a record by part of its name and links it to the task as evidence. */
export function EvidenceDialog({ task, onClose }: Props) {
  const { message } = App.useApp()
  const changed = useDutiesChanged()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [words, setWords] = useState('')
  const [busy, setBusy] = useState(false)
  const found = useQuery(trpc.duty.findRecords.queryOptions({ words }, { enabled: words !== '' }))

  function search(event: FormEvent) {
    event.preventDefault()
    setWords(typed.trim())
  }
  async function send(file: File | undefined) {
    if (!file) return
    setBusy(true)
    const refused = await uploadEvidence(task.id, file)
    setBusy(false)
    if (refused !== undefined) return void message.error(refused, 6)
    await changed()
    void message.success('已上传。')
    onClose()
  }
  async function link(record: FoundRecord) {
    const { entity } = record
    if (entity !== 'project' && entity !== 'problem' && entity !== 'activity') return
    setBusy(true)
    try {
      await client.duty.linkRecord.mutate({ task: task.id, entity, id: record.id, note: null })
      await changed()
      void message.success('已关联。')
      onClose()
    } catch (error) {
      void message.error(errorText(error).text, 6)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Modal open title={`关联佐证：${task.title}`} footer={null} onCancel={onClose}>
      <div className="form-field">
        <label htmlFor={`${id}-file`}>上传文件（PDF、图片、Word、Excel，不超过 50 MB；不得含涉密内容）</label>
        <input
          id={`${id}-file`}
          type="file"
          accept=".pdf,.jpg,.jpeg,.png,.docx,.xlsx"
          disabled={busy}
          onChange={(event) => void send(event.target.files?.[0])}
        />
      </div>
      <form className="org-bar" onSubmit={search}>
        <label htmlFor={id}>或关联系统里的记录：名称中的几个字</label>
        <input
          id={id}
          className="field"
          value={typed}
          maxLength={60}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button htmlType="submit" disabled={typed.trim() === ''}>
          查找
        </Button>
      </form>
      {found.isLoading && <Loading lines={3} />}
      {found.isError && <Failed error={found.error} again={() => void found.refetch()} />}
      {found.data?.length === 0 && (
        <Empty title="没有找到">
          <p>只能关联您能看到的项目、问题和活动，换几个字再试。</p>
        </Empty>
      )}
      <ul className="order-list">
        {found.data?.map((record) => (
          <li key={`${record.entity}/${record.id}`}>
            <span className="order-name">
              <span className="quiet">{recordKinds[record.entity] ?? record.entity}</span> {record.title}
            </span>
            <Button disabled={busy} onClick={() => void link(record)}>
              关联<span className="sr-only">{record.title}</span>
            </Button>
          </li>
        ))}
      </ul>
    </Modal>
  )
}
