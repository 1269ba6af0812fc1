import { useQuery } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useRef, useState } from 'react'
import { QueryView } from '../../../../components/query-view.tsx'
import { Empty } from '../../../../components/states.tsx'
import { endpoints } from '../../../../paths.ts'
import { client, trpc } from '../../../../trpc/client.ts'
import type { Attachment, ProjectView } from '../../../../trpc/types.ts'
import { uploadAttachment } from '../api/upload-attachment.ts'
import { useAct } from '../api/use-act.ts'
import './files-section.css'

const accept = '.pdf,.doc,.docx,.xls,.xlsx,.ppt,.pptx,.wps,.et,.dps,.jpg,.jpeg,.png'
/** Larger ones are shown when somebody asks for them. */
const previewBytes = 2 * 1024 * 1024

/** Files of the project: at most ten, checked by what they hold; images can be looked at in place. */
export function FilesSection({ project }: { project: ProjectView }) {
  const query = useQuery(trpc.attachment.list.queryOptions({ entity: 'project', id: project.id }))
  return (
    <QueryView query={query} lines={3}>
      {({ files, limit, mayAttach }) => (
        <div className="stack">
          {mayAttach && project.may.edit && (
            <Upload project={project.id} room={limit - files.length} limit={limit} />
          )}
          {files.length === 0 ? (
            <Empty title="还没有附件" />
          ) : (
            <ul className="files">
              {files.map((file) => (
                <FileLine key={file.id} file={file} mayRemove={mayAttach && project.may.edit} />
              ))}
            </ul>
          )}
        </div>
      )}
    </QueryView>
  )
}

type Sending = { readonly name: string; readonly part: number }

function Upload({ project, room, limit }: { project: string; room: number; limit: number }) {
  const input = useRef<HTMLInputElement>(null)
  const abort = useRef<AbortController>(undefined)
  const [sending, setSending] = useState<Sending>()
  const [refused, setRefused] = useState<readonly string[]>([])
  const { act } = useAct()

  async function send(chosen: FileList | null) {
    const files = [...(chosen ?? [])]
    if (files.length === 0) return
    const controller = new AbortController()
    abort.current = controller
    const faults: string[] = []
    let taken = 0
    for (const file of files) {
      if (controller.signal.aborted) break
      setSending({ name: file.name, part: 0 })
      const fault = await uploadAttachment(
        project,
        file,
        (part) => setSending({ name: file.name, part }),
        controller.signal,
      )
      if (fault === undefined) taken += 1
      else faults.push(`${file.name}：${fault}`)
    }
    if (input.current) input.current.value = ''
    setSending(undefined)
    setRefused(faults)
    if (taken > 0) await act(`已上传 ${taken} 个附件`, async () => undefined)
  }

  return (
    <div className="file-upload">
      {sending ? (
        <p className="row-buttons">
          <label htmlFor="file-part">正在上传 {sending.name}</label>
          <progress id="file-part" max={1} value={sending.part} />
          <Button onClick={() => abort.current?.abort()}>取消</Button>
        </p>
      ) : (
        <p className="row-buttons">
          <input
            ref={input}
            type="file"
            multiple
            className="sr-only"
            tabIndex={-1}
            aria-label="选择附件"
            accept={accept}
            onChange={(event) => void send(event.target.files)}
          />
          <Button disabled={room <= 0} onClick={() => input.current?.click()}>
            上传附件
          </Button>
          <span className="quiet">
            最多 {limit} 个，每个不超过 50 MB：PDF、Word、Excel、PPT、JPG、PNG。
            <strong className="file-warning">严禁上传涉密文件。</strong>
          </span>
        </p>
      )}
      {refused.length > 0 && (
        <ul role="alert" className="form-fault">
          {refused.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

function FileLine({ file, mayRemove }: { file: Attachment; mayRemove: boolean }) {
  const { modal } = App.useApp()
  const { act } = useAct()
  const isImage = file.mediaType === 'image/jpeg' || file.mediaType === 'image/png'
  const [shown, setShown] = useState(file.size <= previewBytes)
  const remove = () =>
    void modal.confirm({
      title: `移除附件“${file.name}”？`,
      okText: '移除',
      cancelText: '留着',
      onOk: () => act('已移除附件', () => client.attachment.remove.mutate({ id: file.id })),
    })
  return (
    <li className="file">
      {isImage && shown && (
        <img className="file-image" src={endpoints.attachmentImage(file.id)} alt={file.name} loading="lazy" />
      )}
      <div className="file-words">
        <a href={endpoints.attachment(file.id)} download>
          {file.name}
        </a>
        <span className="quiet">
          {sizeInWords(file.size)}，{file.createdByName} {file.createdAt.slice(0, 10)}
        </span>
        <span className="row-buttons">
          {isImage && !shown && (
            <button type="button" className="link-button" onClick={() => setShown(true)}>
              预览<span className="sr-only">{file.name}</span>
            </button>
          )}
          {mayRemove && (
            <button type="button" className="link-button" onClick={remove}>
              移除<span className="sr-only">{file.name}</span>
            </button>
          )}
        </span>
      </div>
    </li>
  )
}

function sizeInWords(bytes: number): string {
  return bytes >= 1_048_576
    ? `${(bytes / 1_048_576).toFixed(1)} MB`
    : `${Math.max(1, Math.round(bytes / 1024))} KB`
}
