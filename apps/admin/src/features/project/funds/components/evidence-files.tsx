import { App } from 'antd'
import { useId, useState } from 'react'
import { endpoints } from '../../../../paths.ts'
import type { FundEntry } from '../../../../trpc/types.ts'
import { uploadFile } from '../api/upload-file.ts'
import { useFundsChanged } from '../api/use-funds.ts'

/** What shows an entry, to be taken away, and more of it. */
export function EvidenceFiles({ entry, mayAdd }: { entry: FundEntry; mayAdd: boolean }) {
  const { message } = App.useApp()
  const changed = useFundsChanged()
  const [busy, setBusy] = useState(false)
  const id = useId()
  async function add(file: File | undefined) {
    if (!file) return
    setBusy(true)
    const refused = await uploadFile(entry.id, file)
    setBusy(false)
    if (refused === undefined) await changed()
    else void message.error(refused, 6)
  }
  return (
    <div className="funds-files">
      {entry.files.map((file) => (
        <a key={file.id} className="text-link" href={endpoints.fundFile(file.id)} download>
          {file.name}
        </a>
      ))}
      {mayAdd && (
        <label className="funds-upload" htmlFor={id}>
          {busy ? '正在上传…' : '上传凭证'}
          <span className="sr-only"> {entry.month}</span>
          <input
            id={id}
            type="file"
            className="sr-only"
            accept=".pdf,.jpg,.jpeg,.png,.docx,.xlsx"
            disabled={busy}
            onChange={(event) => {
              void add(event.target.files?.[0])
              event.target.value = ''
            }}
          />
        </label>
      )}
    </div>
  )
}
