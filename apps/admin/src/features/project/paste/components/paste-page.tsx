import { Link, useNavigate } from '@tanstack/react-router'
import { can } from '@zhaoshang/domain'
import { Button } from 'antd'
import { type ClipboardEvent, useId, useRef, useState } from 'react'
import { Page } from '../../../../components/page.tsx'
import { Empty } from '../../../../components/states.tsx'
import { TableBox } from '../../../../components/table-box.tsx'
import { paths } from '../../../../paths.ts'
import { useMe } from '../../../../session/me.ts'
import { textOfCells, type Cells } from '../api/cells.ts'
import { clipboardCells } from '../api/clipboard-cells.ts'
import { sendCells } from '../api/send-cells.ts'
import './paste.css'

/** Rows that are shown before they are compared; enough to see that it is the right piece. */
const shownRows = 8
const mostRows = 5_000

/** Many projects at once: cells copied from a sheet, or a file, outside of any return. */
export function PastePage() {
  const me = useMe()
  const actor = { userId: me.user.id, name: me.user.name, holdings: me.holdings }
  const units = me.plan.units.filter(
    ({ code }) => can(me.plan, actor, 'project.edit', { reportingUnit: code }).ok,
  )
  return (
    <Page
      title="粘贴多行"
      lead={
        <p>
          <Link className="text-link" to={paths.projects}>
            项目库
          </Link>
          {' · '}
          <Link className="text-link" to={paths.projectNew}>
            登记一个项目
          </Link>
        </p>
      }
    >
      {units.length === 0 ? (
        <Empty title="您没有登记项目的权限">
          <p>项目由填报单位登记。</p>
        </Empty>
      ) : (
        <Paste units={units} />
      )}
    </Page>
  )
}

function Paste({ units }: { units: readonly { code: string; name: string }[] }) {
  const { plan } = useMe()
  const navigate = useNavigate()
  const id = useId()
  const lists = plan.lists.filter(({ entity }) => entity === 'project')
  const [unit, setUnit] = useState(units[0]?.code ?? '')
  const [list, setList] = useState(lists[0]?.id ?? '')
  const [cells, setCells] = useState<Cells>([])
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState('')
  const file = useRef<HTMLInputElement>(null)
  const columns = lists.find((candidate) => candidate.id === list)?.columns ?? []

  function onPaste(event: ClipboardEvent) {
    const pasted = clipboardCells(event.clipboardData)
    event.preventDefault()
    setFault(
      pasted.length === 0
        ? '剪贴板里没有单元格。请在 Excel 里选中几行，复制后再粘贴。'
        : pasted.length > mostRows
          ? `一次最多粘贴 ${mostRows.toLocaleString('zh-CN')} 行，请改用文件。`
          : '',
    )
    setCells(pasted.length > mostRows ? [] : pasted)
  }

  async function send(what: File) {
    setBusy(true)
    setFault('')
    const sent = await sendCells({ unit, list }, what)
    setBusy(false)
    if (file.current) file.current.value = ''
    if ('refused' in sent) return setFault(sent.refused)
    const [first] = sent.intakes
    if (first !== undefined) await navigate({ to: paths.intake, params: { intake: first } })
  }

  return (
    <div className="paste">
      <div className="paste-where">
        <label htmlFor={`${id}-unit`}>填报单位</label>
        <select
          id={`${id}-unit`}
          className="field"
          value={unit}
          onChange={(event) => setUnit(event.target.value)}
        >
          {units.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
        <label htmlFor={`${id}-list`}>按这张清单</label>
        <select
          id={`${id}-list`}
          className="field"
          value={list}
          onChange={(event) => setList(event.target.value)}
        >
          {lists.map(({ id: value, title }) => (
            <option key={value} value={value}>
              {title}
            </option>
          ))}
        </select>
      </div>
      <label className="paste-label" htmlFor={`${id}-cells`}>
        在 Excel 里选中若干行，复制，在下面的框里按 Ctrl+V
      </label>
      <textarea
        id={`${id}-cells`}
        className="field paste-box"
        rows={3}
        value=""
        readOnly={busy}
        aria-describedby={`${id}-note`}
        placeholder="点这里，然后粘贴"
        onPaste={onPaste}
        onChange={() => {}}
      />
      <p className="quiet" id={`${id}-note`}>
        带表头的按表头对应；不带表头的，按清单的列序：
        {columns.map(({ heading }) => heading).join('、')}。先逐行对照，您确认后才写入；有一处有误，全部不写。
        严禁粘贴涉密内容。
      </p>
      {fault !== '' && (
        <p className="form-fault" role="alert">
          {fault}
        </p>
      )}
      {cells.length > 0 && <Preview cells={cells} />}
      <div className="paste-actions">
        {cells.length > 0 && <Button onClick={() => setCells([])}>清空</Button>}
        <Button disabled={busy} onClick={() => file.current?.click()}>
          改用文件
        </Button>
        <Button
          type="primary"
          loading={busy}
          disabled={cells.length === 0}
          onClick={() =>
            void send(
              new File([textOfCells(cells)], '粘贴的单元格.tsv', { type: 'text/tab-separated-values' }),
            )
          }
        >
          对照台账
        </Button>
      </div>
      <input
        ref={file}
        type="file"
        className="sr-only"
        tabIndex={-1}
        aria-label="选择清单文件"
        accept=".xlsx,.xls,.csv,.tsv"
        onChange={(event) => {
          const chosen = event.target.files?.[0]
          if (chosen) void send(chosen)
        }}
      />
    </div>
  )
}

function Preview({ cells }: { cells: Cells }) {
  const width = Math.max(...cells.map((row) => row.length))
  return (
    <>
      <p>
        粘贴了 {cells.length.toLocaleString('zh-CN')} 行、{width} 列
        {cells.length > shownRows && `，下面是前 ${shownRows} 行`}。
      </p>
      <TableBox name="粘贴的单元格">
        <table className="table">
          <tbody>
            {cells.slice(0, shownRows).map((row, r) => (
              // Rows of a piece that was pasted have nothing but their place.
              <tr key={r}>
                {Array.from({ length: width }, (_, c) => (
                  <td key={c}>{row[c]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
    </>
  )
}
