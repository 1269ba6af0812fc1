import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { type DragEvent, useId, useRef, useState } from 'react'
import { paths } from '../../../paths.ts'
import { queryClient, trpc } from '../../../trpc/client.ts'
import { uploadForm, type FaultReport } from '../api/upload-form.ts'
import { FaultReportView } from './fault-report.tsx'
import './upload-box.css'

type State =
  | { at: 'idle' }
  | { at: 'sending'; name: string; part: number }
  | { at: 'refused'; text: string; report: FaultReport | undefined }

/** Takes an Excel file by drag or choice and opens what was read from it. */
export function UploadBox({ returnKey }: { returnKey: string }) {
  const [state, setState] = useState<State>({ at: 'idle' })
  const [over, setOver] = useState(false)
  const navigate = useNavigate()
  const abort = useRef<AbortController>(undefined)
  const input = useRef<HTMLInputElement>(null)
  const id = useId()

  async function send(file: File | undefined) {
    if (!file) return
    const controller = new AbortController()
    abort.current = controller
    setState({ at: 'sending', name: file.name, part: 0 })
    const upload = await uploadForm(
      returnKey,
      file,
      (part) => setState({ at: 'sending', name: file.name, part }),
      controller.signal,
    )
    if (input.current) input.current.value = ''
    if ('refused' in upload)
      return setState({ at: 'refused', text: `${file.name}：${upload.refused}`, report: upload.report })
    setState({ at: 'idle' })
    await queryClient.invalidateQueries(trpc.intake.list.queryFilter({ key: returnKey }))
    const [first] = upload.intakes
    if (first !== undefined) await navigate({ to: paths.intake, params: { intake: first } })
  }
  function onDrop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    if (state.at !== 'sending') void send(event.dataTransfer.files[0])
  }
  return (
    <div
      className={over ? 'upload upload-over' : 'upload'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      {state.at === 'sending' ? (
        <div className="upload-sending">
          <label htmlFor={`${id}-part`}>
            {state.part < 1 ? `正在上传 ${state.name}` : `正在读取 ${state.name}`}
          </label>
          <progress id={`${id}-part`} max={1} {...(state.part < 1 ? { value: state.part } : {})} />
          <Button onClick={() => abort.current?.abort()}>取消</Button>
        </div>
      ) : (
        <>
          <div>
            <p>
              <strong>用 Excel 填报</strong>
              ：把清单文件拖到这里，或者选择文件。系统会先逐行对照，您确认后才写入。
            </p>
            <p className="quiet" id={`${id}-note`}>
              .xlsx、.xls、.csv 均可，表头不必和样表一样。严禁上传涉密文件。
            </p>
          </div>
          <input
            ref={input}
            id={id}
            type="file"
            className="sr-only"
            tabIndex={-1}
            aria-label="选择清单文件"
            accept=".xlsx,.xls,.csv,.et,application/vnd.ms-excel,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,text/csv"
            onChange={(event) => void send(event.target.files?.[0])}
          />
          <Button type="primary" ghost aria-describedby={`${id}-note`} onClick={() => input.current?.click()}>
            选择文件
          </Button>
        </>
      )}
      {state.at === 'refused' && (
        <p className="upload-refused" role="alert">
          {state.text}
        </p>
      )}
      {state.at === 'refused' && state.report && (
        <FaultReportView returnKey={returnKey} report={state.report} />
      )}
    </div>
  )
}
